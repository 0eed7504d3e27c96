// The sweep: the data that the page was made with. Trials, configurations and axes are told by their places.

import {byId} from './elements.mjs';
import {groupBy, shortNumber} from './numbers.mjs';

export const data = JSON.parse(byId('data').textContent);
export const {sweep, axes, trials, statuses, configurations, answers, details} = data;

/** What the places of points along a training count: epochs, or steps. */
export const unit = data.curves.unit;

export const METRICS = Object.keys(trials.metrics);
const COMPLETED = statuses.indexOf('completed');
export const DIVERGED = statuses.indexOf('diverged');
const STOPPED = statuses.indexOf('stopped');
export const NO_VALUE = -1;
export const NO_EFFECT = 'no effect';
export const trialCount = trials.id.length;
export const allTrials = Array.from({length: trialCount}, (_, trial) => trial);
export const configurationCount = configurations.rank.length;

/** The trials of each configuration. */
export const members = Array.from({length: configurationCount}, () => []);
allTrials.forEach((trial) => members[trials.configuration[trial]].push(trial));

/** The objective of each trial; null where it was not measured. */
export const objectives = trials.metrics[sweep.objective];
export const isMinimized = sweep.direction === 'minimize';

export const axisNumbers = axes.map((_, axis) => axis);

/** The axes over which a configuration is averaged, and what one of its trials is called. */
export const replicateAxes = axisNumbers.filter((axis) => ['seed', 'fold'].includes(axes[axis].name));
export const replicate = replicateAxes.some((axis) => axes[axis].name === 'fold') ? (replicateAxes.length > 1 ? 'trial' : 'fold') : 'seed';

/** The axes that the sweep file names; those that follow from others, such as depth, left out. */
export const namedAxes = axisNumbers.filter((axis) => axes[axis].named && !axes[axis].derived);

/** The axes that tell configurations apart. */
export const settingAxes = namedAxes.filter((axis) => !replicateAxes.includes(axis));

export const measuredMetrics = METRICS.filter((metric) => trials.metrics[metric].some((value) => value !== null));

/** The text of a trial's value on an axis; empty where the axis cannot matter for it. */
export function valueText(axis, trial) {
  const place = axes[axis].cells[trial];
  return place === NO_VALUE ? '' : axes[axis].values[place];
}

/** The values of each axis as they are shown where there is little room: numbers in few digits, as long as those tell them apart. */
export const shownValues = axes.map(({values, numeric}) => {
  const shorter = (value) => [value, shortNumber(Number(value))].sort((one, other) => one.length - other.length)[0];
  const short = numeric ? values.map(shorter) : values;
  return new Set(short).size === values.length ? short : values;
});

/**
 * What charts take together on each axis, as {name, label, places}: every value by itself, and of numbers that were
 * drawn from a range bins.
 */
export const valueGroups = axes.map(({values, bins}, axis) => (bins === undefined
  ? values.map((name, place) => ({name, label: shownValues[axis][place], places: [place]}))
  : [...groupBy(values.map((_, place) => place), (place) => bins[place])].map(([name, places]) => ({
    name, label: name.split('..').map((end) => shortNumber(Number(end), 3)).join('–'), places}))));

const groupsByPlace = valueGroups.map((groups) => new Map(groups.flatMap(({places}, group) => places.map((place) => [place, group]))));

/** The place of a trial among the value groups of an axis; NO_VALUE where the axis cannot matter for it. */
export function groupOf(axis, trial) {
  const place = axes[axis].cells[trial];
  return place === NO_VALUE ? NO_VALUE : groupsByPlace[axis].get(place);
}

function shownValue(axis, trial) {
  const place = axes[axis].cells[trial];
  return place === NO_VALUE ? '' : shownValues[axis][place];
}

/** The words that say by themselves what they are values of: those that no other axis has. */
const tellingWords = new Set([...groupBy(settingAxes.flatMap((axis) => axes[axis].values), (value) => value)]
  .filter(([value, axesWithIt]) => axesWithIt.length === 1 && /^(?!(true|false|none|full)$)[a-z]|\d[xc]\d/i.test(value))
  .map(([value]) => value));

/** What tells a trial from others: telling words as they are, all else with its axis. */
function settingsText(trial, shownAxes = settingAxes) {
  const texts = shownAxes
    .filter((axis) => valueText(axis, trial) !== '')
    .map((axis) => (tellingWords.has(valueText(axis, trial))
      ? valueText(axis, trial)
      : `${axes[axis].name} ${shownValue(axis, trial)}`));
  return texts.length > 0 ? texts.join(', ') : 'the only configuration';
}

export function configurationText(configuration, shownAxes) {
  return settingsText(members[configuration][0], shownAxes);
}

export function trialText(trial) {
  return settingsText(trial) + replicateAxes.map((axis) => `, ${axes[axis].name} ${valueText(axis, trial)}`).join('');
}

export function rerunCommand(chosen) {
  return `${sweep.rerun} ${chosen.map((trial) => trials.id[trial]).join(' ')}`;
}

/** Compares two values of the objective: negative when the first is better; missing ones last. */
export function compareObjective(first, second) {
  if (first === null || second === null) {
    return (first === null) - (second === null);
  }
  return isMinimized ? first - second : second - first;
}

/** The values of a metric over those trials that have it. */
export function measured(metric, chosen) {
  return chosen.filter((trial) => !isStopped(trial)).map((trial) => trials.metrics[metric][trial]).filter((value) => value !== null);
}

/** What to write into the sweep file to keep one thing more of each trial. */
export function saveHint(artefact) {
  const all = [...sweep.saved, artefact];
  const sets = [['train', 'train_predictions'], ['test', 'predictions']]
    .filter(([, word]) => all.includes(word))
    .map(([set]) => set);
  const words = all
    .filter((word) => word !== 'train_predictions' || sets.length === 1)
    .map((word) => (sets.includes('train') && word.endsWith('predictions') ? `predictions: [${sets.join(', ')}]` : word));
  return `save: [${words.join(', ')}]`;
}

export function isCompleted(trial) {
  return trials.status[trial] === COMPLETED;
}

/** Whether halving stopped a trial, so that what it came to does not compare with that of others. */
export function isStopped(trial) {
  return trials.status[trial] === STOPPED;
}

export function isMeasured(trial) {
  return objectives[trial] !== null && !isStopped(trial);
}

/** The text with its first letter large, unless it is of a name with several words. */
export function capital(text) {
  return /^\w*_/.test(text) ? text : text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** How to get what is not there. */
export function keepHint(artefact, isSaved) {
  return isSaved
    ? `This trial has none. The best trials are shown, and those named by ${sweep.report} --trials t-...`
    : `Not kept. Write ${saveHint(artefact)} into the sweep file and run the same command again, then ${sweep.report}.`;
}

/** The values of an axis as a chart shows them: with one more where it cannot matter for some trials. */
export function axisLabels(axis, chosen) {
  const labels = [...shownValues[axis]];
  if (chosen.some((trial) => axes[axis].cells[trial] === NO_VALUE)) {
    labels.push(NO_EFFECT);
  }
  return labels;
}
