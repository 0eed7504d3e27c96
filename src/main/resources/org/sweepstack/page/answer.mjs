// The head of the page: the question, the answer in a sentence, and how far the sweep has come.

import {answerName} from './comparable.mjs';
import {byId, element} from './elements.mjs';
import {completed} from './filter-columns.mjs';
import {count, duration, median, shortNumber, withSpread} from './numbers.mjs';
import {
  answers, axes, capital, configurationCount, configurations, configurationText, data, isCompleted, isMeasured,
  isMinimized, measured, measuredMetrics, members, objectives, replicate, replicateAxes, settingAxes, statuses, sweep, trialCount,
  trials, valueText,
} from './sweep.mjs';

const LIKELY = 0.05;
const MANY = 10;
const MOST_EQUALS = 3;
const TESTS = {paired: 'paired t-test', welch: 'Welch’s t-test'};

export function showAnswer() {
  document.title = `${sweep.name} – Sweepstack`;
  byId('sweep-name').textContent = sweep.question === '' ? 'Sweepstack' : `Sweepstack / ${sweep.name}`;
  byId('question').textContent = sweep.question === '' ? sweep.name : sweep.question;
  byId('answers').replaceChildren(...(trialCount === 0 ? [nothingYet()] : answers.map(answerElement)));
  byId('facts').textContent = facts();
}

function nothingYet() {
  return element('p', {class: 'answer'}, 'No trial has finished yet. Once some have, write this page again with ',
    element('code', {}, sweep.report), '.');
}

function facts() {
  const parts = statuses
    .map((status, place) => [status.replace('_', ' '), trials.status.filter((one) => one === place).length])
    .filter(([, number]) => number > 0)
    .map(([status, number]) => `${number} ${status}`);
  const pending = sweep.trials - trialCount;
  if (pending > 0) {
    parts.push(`${pending} pending`);
  }
  const better = isMinimized ? 'smaller is better' : 'larger is better';
  const luck = configurationCount >= MANY ? ' The best of many is in part the luckiest: fresh seeds tell.' : '';
  return `${count(sweep.trials, 'trial')}: ${parts.join(', ')}. ${trained()}Ranked by ${sweep.objective}, ${better}.${luck}`
    + (sweep.halving === '' ? '' : ` ${capital(sweep.halving)}.`)
    + (pending > 0 ? ` Continue the sweep with: ${sweep.run}` : '');
}

/** When, for how long and from what the trials were trained. */
function trained() {
  const {started, seconds, threads} = data.runs;
  if (started === undefined) {
    return '';
  }
  const date = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeStyle: 'short'}).format(new Date(started));
  const on = threads.length === 1 ? count(threads[0], 'thread') : `${threads[0]} to ${threads[threads.length - 1]} threads`;
  return `Trained on ${date} from ${sweep.file} on ${on}; the training alone took ${duration(seconds)}. `;
}

function answerElement(answer) {
  const label = answers.length > 1 ? [element('span', {class: 'data'}, answerName(answer))] : [];
  return element('p', {class: 'answer'}, label, answerParts(answer));
}

/** The configurations that an answer is about. */
function rivalsIn(answer) {
  const place = answers.indexOf(answer);
  return [...Array(configurationCount).keys()].filter((one) => configurations.answer[one] === place);
}

/** What is the same in all configurations of an answer is not worth saying, once all are there. */
function tellingAxes(answer) {
  const rivals = rivalsIn(answer);
  return settingAxes.filter((axis) => (sweep.trials > trialCount && answer.data[axes[axis].name] === undefined)
    || new Set(rivals.map((one) => valueText(axis, members[one][0]))).size > 1);
}

function answerParts(answer) {
  if (answer.best === undefined) {
    const isMeasured = measuredMetrics.includes(sweep.objective);
    return [isMeasured || measuredMetrics.length === 0
      ? `None of ${count(answer.configurations, 'configuration')} completed, so there is no best one: see what failed or diverged.`
      : `${sweep.objective} was not measured, so there is no best one.`];
  }
  if (answer.configurations === 1) {
    return [`The ${sweep.objective} came to `, element('strong', {class: 'whole'}, objectiveText(answer.best)), `${over(answer.best)}${accuracyText(answer.best)}.`];
  }
  const axesToTell = tellingAxes(answer);
  const equals = rivalsIn(answer).filter((one) => configurations.rank[one] === configurations.rank[answer.best]);
  return equals.length > 1 ? sharedParts(answer, equals, axesToTell) : winnerParts(answer, axesToTell);
}

function winnerParts(answer, axesToTell) {
  const winner = [element('strong', {}, capital(configurationText(answer.best, axesToTell))), ` has the best ${field(answer)}: `,
    element('strong', {class: 'whole'}, objectiveText(answer.best)), `${over(answer.best)}${medianText(answer.best)}${accuracyText(answer.best)}. `];
  if (answer.runnerUp === undefined) {
    return [...winner, element('span', {class: 'verdict'}, 'No other completed.')];
  }
  const seeds = isWhole(answer.runnerUp) ? '' : over(answer.runnerUp);
  return [...winner, `Next comes ${configurationText(answer.runnerUp, axesToTell)} with `,
    element('span', {class: 'whole'}, objectiveText(answer.runnerUp)), `${seeds}. `,
    element('span', {class: 'verdict'}, verdict(answer))];
}

/** None of several that are equal is the best. */
function sharedParts(answer, equals, axesToTell) {
  const named = equals.slice(0, MOST_EQUALS).map((one) => element('strong', {}, configurationText(one, axesToTell)));
  const others = equals.length > named.length ? ` and ${count(equals.length - named.length, 'other')}` : '';
  return [...named.flatMap((name, place) => (place === 0 ? [name] : [others === '' && place === named.length - 1 ? ' and ' : '; ', name])),
    `${others} share the best ${field(answer)}: `, element('strong', {}, shortNumber(configurations[sweep.objective].mean[answer.best])),
    over(answer.best), '. ', element('span', {class: 'verdict'}, `Nothing in ${sweep.objective} tells them apart.`)];
}

/** What an answer is the best of. */
function field(answer) {
  return `${sweep.objective}${sweep.trials > trialCount ? ' so far,' : ''} of ${count(answer.configurations, 'configuration')}`;
}

function isWhole(configuration) {
  return members[configuration].every(isCompleted);
}

function objectiveText(configuration) {
  const objective = configurations[sweep.objective];
  return withSpread(objective.mean[configuration], objective.deviation[configuration]);
}

/** Over how many seeds a configuration was measured. */
export function over(configuration) {
  const seeds = measured(sweep.objective, members[configuration]).length;
  const all = members[configuration].length;
  const text = all > seeds ? ` over the ${seeds} of ${count(all, replicate)} that completed` : ` over ${count(seeds, replicate)}`;
  return all > 1 ? text : '';
}

function medianText(configuration) {
  const {mean: middle, median: half} = configurations[sweep.objective];
  const [one, other] = [shortNumber(middle[configuration]), shortNumber(half[configuration])];
  return one === other ? '' : ` (median ${other})`;
}

function accuracyText(configuration) {
  const r2 = configurations.test_r2?.mean[configuration] ?? null;
  if (r2 !== null && sweep.objective !== 'test_r2') {
    return `, with a test R² of ${shortNumber(r2)}`;
  }
  const accuracy = configurations.test_accuracy.mean[configuration];
  return sweep.objective === 'test_accuracy' || accuracy === null ? '' : `, with a test accuracy of ${shortNumber(accuracy)}`;
}

function verdict({test, difference, p, best, runnerUp}) {
  if (difference === 0) {
    return 'The two are equal.';
  }
  if (difference < 0 === isMinimized && !isWhole(runnerUp) && isWhole(best)) {
    return `That is a better number, but not all of its ${replicate}s completed, which flatters it.`;
  }
  if (difference < 0 === isMinimized) {
    return `Over the ${replicate}s that both completed, though, the second is better: neither is clearly the best.`;
  }
  if (test === 'none') {
    return `With fewer than two ${replicate}s of each, this may be chance: add ${replicate}s.`;
  }
  if (p === null) {
    return `All ${replicate}s of each give the same value, so no test can tell whether that is more than chance.`;
  }
  const seeds = test === 'paired' ? ` over ${count(members[best].filter((trial) => isMeasuredInBoth(trial, runnerUp)).length, replicate)}` : '';
  const how = `(${TESTS[test]}${seeds}, p\u00a0=\u00a0${shortNumber(p, 2)})`;
  return p < LIKELY
    ? `That is unlikely to be chance ${how}.`
    : `The first is not clearly better: the difference may be chance ${how}.`;
}

function isMeasuredInBoth(trial, other) {
  return objectives[trial] !== null
    && members[other].some((one) => objectives[one] !== null && replicateAxes.every((axis) => valueText(axis, one) === valueText(axis, trial)));
}
