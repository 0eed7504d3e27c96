// What is picked to be drawn: configurations, with the spread over their seeds, and single trials.

import {say} from './elements.mjs';
import {filter, passingConfigurations} from './filter.mjs';
import {answers, configurationText, trialText} from './sweep.mjs';

const MOST_PICKS = 6;
const FIRST_PICKS = 3;
const pickListeners = [];

export const picks = {
  list: [],

  /** Whether the reader chose; until then the best that pass the filter are drawn. */
  isByHand: false,

  onChange(listener) {
    pickListeners.push(listener);
  },

  has(kind, place) {
    return picks.list.some((pick) => pick.kind === kind && pick.place === place);
  },

  toggle(kind, place) {
    picks.isByHand = true;
    if (picks.has(kind, place)) {
      picks.list = picks.list.filter((pick) => pick.kind !== kind || pick.place !== place);
    } else if (picks.list.length < MOST_PICKS) {
      picks.list = [...picks.list, {kind, place, slot: freeSlot()}];
    } else {
      say(`At most ${MOST_PICKS} can be drawn at once: take one away first.`);
    }
    pickListeners.forEach((listener) => listener());
  },
};

/** A color that no other pick has, so that a pick keeps its color while others come and go. */
function freeSlot() {
  return [...Array(MOST_PICKS).keys()].find((slot) => picks.list.every((pick) => pick.slot !== slot));
}

export function pickText({kind, place}) {
  return kind === 'trial' ? trialText(place) : configurationText(place);
}

/** Picks what most want to see first, and again when the filter changes, until the reader picks. */
export function showThePicks() {
  pickTheBest();
  filter.onChange(() => {
    if (!picks.isByHand) {
      pickTheBest();
    }
  });
}

function pickTheBest() {
  const chosen = filter.isActive() ? passingConfigurations().slice(0, FIRST_PICKS) : bestOfAll();
  picks.list = chosen.map((place, slot) => ({kind: 'configuration', place, slot}));
  pickListeners.forEach((listener) => listener());
}

/** The best of the configurations of every answer, and those next to them. */
function bestOfAll() {
  const best = answers.map((answer) => answer.best).filter((place) => place !== undefined);
  const next = answers.map((answer) => answer.runnerUp).filter((place) => place !== undefined);
  const ranked = [...best, ...next].slice(0, Math.max(FIRST_PICKS, Math.min(best.length, MOST_PICKS)));
  return ranked.length > 0 ? ranked : [0];
}
