// What did not complete, and why: failures by their cause, divergence by the values that go with it.

import {byId, copy, element} from './elements.mjs';
import {filter} from './filter.mjs';
import {count, extent, groupBy} from './numbers.mjs';
import {
  allTrials, axes, DIVERGED, groupOf, isCompleted, isStopped, rerunCommand, settingAxes, statuses, trialCount, trials, trialText,
  valueGroups,
} from './sweep.mjs';
import {MOST_RERUN} from './tables.mjs';

const MOST_CAUSES = 20;
const TRIALS_TOLD = 3;
const MOST_VALUES_TOLD = 4;
const FEWEST_TELLING = 2;

export function showFailures() {
  byId('failures-section').hidden = trialCount === 0;
  drawFailures();
  filter.onChange(drawFailures);
}

function drawFailures() {
  const groups = failureGroups();
  const shown = groups.slice(0, MOST_CAUSES).map(failureElement);
  if (groups.length > MOST_CAUSES) {
    shown.push(element('p', {class: 'help'}, `And ${groups.length - MOST_CAUSES} other causes: trials.csv has them all.`));
  }
  byId('failures').replaceChildren(...(shown.length > 0 ? shown : [element('p', {class: 'help'}, filter.isActive() ? 'Nothing: no trial that passes the filter went wrong.' : 'Nothing: no trial went wrong.')]));
}

/** The trials that pass the filter and went wrong, by status and error, the largest group first. */
function failureGroups() {
  const groups = groupBy(
    filter.passing.filter((trial) => !isCompleted(trial) && !isStopped(trial)),
    (trial) => `${trials.status[trial]} ${trials.error[trial]}`);
  return [...groups.values()].sort((one, other) => other.length - one.length);
}

function failureElement(group) {
  const status = statuses[trials.status[group[0]]];
  const error = trials.errors[trials.error[group[0]]];
  const show = () => {
    filter.take({text: `status=${status}`, values: new Map(), brushes: new Map()});
    byId('tab-trials').click();
    byId('tab-trials').focus();
    byId('tables').scrollIntoView();
  };
  return element('div', {class: 'failure'},
    element('p', {class: 'cause'}, `${count(group.length, 'trial')} ${status.replace('_', ' ')}${error === '' ? '' : `: ${error}`}`),
    status === 'diverged' ? element('p', {}, divergenceText(group)) : '',
    element('ul', {},
      group.slice(0, TRIALS_TOLD).map((trial) => element('li', {}, element('code', {}, trials.id[trial]), ` ${trialText(trial)}`)),
      group.length > TRIALS_TOLD ? element('li', {}, `and ${count(group.length - TRIALS_TOLD, 'other')}`) : ''),
    element('p', {class: 'actions'},
      element('button', {type: 'button', class: 'link', onclick: show}, 'Show in the table'),
      group.length <= MOST_RERUN ? element('button', {type: 'button', class: 'link', onclick: () => copy(rerunCommand(group))}, 'Copy the command that reruns them') : ''));
}

/** When it happened, and for which values more often than for all. */
function divergenceText(group) {
  const [first, last] = extent(group.map((trial) => trials.divergedEpoch[trial]));
  const when = first === last ? `at epoch ${first}` : `between epochs ${first} and ${last}`;
  const all = allTrials.filter((trial) => trials.status[trial] === DIVERGED).length / trialCount;
  const telling = settingAxes
    .flatMap((axis) => effectsOfAll(axis))
    .filter((effect) => effect.diverged >= FEWEST_TELLING && effect.share > 1.5 * all)
    .sort((one, other) => other.share - one.share)
    .slice(0, MOST_VALUES_TOLD)
    .map((effect) => `${effect.diverged} of the ${effect.trials} with ${effect.text}`);
  return `A loss or a weight became infinite or not a number, ${when}.${telling.length > 0 ? ` Of all trials it hit ${telling.join(', ')}.` : ''}`;
}

function effectsOfAll(axis) {
  return valueGroups[axis].map(({label}, place) => {
    const group = allTrials.filter((trial) => groupOf(axis, trial) === place);
    const diverged = group.filter((trial) => trials.status[trial] === DIVERGED).length;
    return {text: `${axes[axis].name} ${label}`, trials: group.length, diverged, share: diverged / Math.max(1, group.length)};
  });
}
