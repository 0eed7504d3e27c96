// Of what does not compare, other data or another kind of loss, one part is looked at at a time.

import {chooser} from './elements.mjs';
import {filter} from './filter.mjs';
import {answers, axes, axisNumbers, configurations, data, trials} from './sweep.mjs';

const partListeners = [];
let chosenPart = 0;

/** The place of the answer that a trial belongs to. */
function answerOf(trial) {
  return configurations.answer[trials.configuration[trial]];
}

/** The answers that have a trial which passes the filter. */
function partsThatPass() {
  const passing = new Set(filter.passing.map(answerOf));
  return answers.map((_, answer) => answer).filter((answer) => passing.has(answer));
}

/** The answer whose trials are compared: the reader's choice, as long as it has some; undefined for want of any. */
function shownPart() {
  const passing = partsThatPass();
  return passing.includes(chosenPart) ? chosenPart : passing[0];
}

/** The trials that pass the filter and compare with each other: those of the part that the reader chose. */
export function comparedTrials() {
  const shown = shownPart();
  return answers.length < 2 ? filter.passing : filter.passing.filter((trial) => answerOf(trial) === shown);
}

/** What the compared trials have in common that others do not; empty where all compare. */
export function comparedName() {
  const shown = shownPart();
  return answers.length < 2 || shown === undefined ? '' : answerName(answers[shown]);
}

/** The axes that the sweep file names and that vary among what compares: not the data set where there are several. */
export function variedAxes() {
  const parting = new Set(answers.length > 1 ? Object.keys(answers[0].data).filter((name) => answers.some(({data}) => data[name] !== answers[0].data[name])) : []);
  return axisNumbers.filter((axis) => axes[axis].named && axes[axis].values.length > 1 && !parting.has(axes[axis].name));
}

/** Calls back when other trials are compared: by the reader's choice or by the filter. */
export function onCompared(listener) {
  partListeners.push(listener);
  filter.onChange(listener);
}

/** What sets an answer apart from the others. */
export function answerName(answer) {
  return Object.entries(answer.data)
    .filter(([key, value]) => answers.some((other) => other.data[key] !== value))
    .map(([, value]) => value)
    .join(', ');
}

/** Offers the parts to choose from, within an element; nothing where there is but one. */
export function offerParts(container) {
  const draw = () => {
    const among = partsThatPass();
    const options = among.map((answer) => ({value: answer, text: answerName(answers[answer])}));
    container.replaceChildren(among.length < 2 ? '' : chooser('among', options, shownPart(), (answer) => {
      chosenPart = Number(answer);
      partListeners.forEach((listener) => listener());
    }));
  };
  draw();
  onCompared(draw);
}
