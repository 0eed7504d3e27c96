// What is picked to be drawn: configurations, with the spread over their seeds, and single trials.

const MOST_PICKS = 6;
const FIRST_PICKS = 3;
const pickListeners = [];

const picks = {
  list: [],

  onChange(listener) {
    pickListeners.push(listener);
  },

  has(kind, place) {
    return picks.list.some((pick) => pick.kind === kind && pick.place === place);
  },

  toggle(kind, place) {
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

function pickText({kind, place}) {
  return kind === 'trial' ? trialText(place) : configurationText(place);
}

/** Picks what most want to see first: the best of the configurations of every data set. */
function pickTheBest() {
  const best = answers.map((answer) => answer.best).filter((place) => place !== undefined);
  const next = answers.map((answer) => answer.runnerUp).filter((place) => place !== undefined);
  const ranked = [...best, ...next].slice(0, Math.max(FIRST_PICKS, Math.min(best.length, MOST_PICKS)));
  const chosen = ranked.length > 0 ? ranked : [...Array(configurationCount).keys()].slice(0, 1);
  chosen.forEach((place) => picks.toggle('configuration', place));
}
