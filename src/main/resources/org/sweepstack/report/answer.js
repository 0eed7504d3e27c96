// The head of the page: the question, the answer in a sentence, and how far the sweep has come.

const LIKELY = 0.05;
const MANY = 10;
const TESTS = {paired: 'paired t-test', welch: 'Welch’s t-test'};

function showAnswer() {
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
  return `${count(sweep.trials, 'trial')}: ${parts.join(', ')}. Ranked by ${sweep.objective}, ${better}.${luck}`
    + (pending > 0 ? ` The sweep goes on with: ${sweep.run}` : '');
}

function answerElement(answer) {
  const name = Object.values(answer.data).join(', ');
  const label = answers.length > 1 ? [element('span', {class: 'data'}, name)] : [];
  return element('p', {class: 'answer'}, label, answerParts(answer));
}

/** What is the same in all configurations of a data set is not worth saying. */
function tellingAxes(answer) {
  const inData = (configuration) => Object.entries(answer.data).every(([name, value]) => {
    const axis = axes.findIndex((one) => one.name === name);
    return axis < 0 || valueText(axis, members[configuration][0]) === value;
  });
  const rivals = [...Array(configurationCount).keys()].filter(inData);
  return settingAxes.filter((axis) => new Set(rivals.map((one) => valueText(axis, members[one][0]))).size > 1);
}

function answerParts(answer) {
  if (answer.best === undefined) {
    const isMeasured = measuredMetrics.includes(sweep.objective);
    return [isMeasured || measuredMetrics.length === 0
      ? `None of ${count(answer.configurations, 'configuration')} completed, so there is no best one: see what failed or diverged.`
      : `${sweep.objective} was not measured, so there is no best one.`];
  }
  const axesToTell = tellingAxes(answer);
  const best = configurationText(answer.best, axesToTell);
  if (answer.configurations === 1) {
    return [`The ${sweep.objective} came to `, element('strong', {}, objectiveText(answer.best)), `${over(answer.best)}${accuracyText(answer.best)}.`];
  }
  const winner = [element('strong', {}, capital(best)), ' has the best ', sweep.objective, ' of ',
    count(answer.configurations, 'configuration'), ': ', element('strong', {}, objectiveText(answer.best)),
    `${over(answer.best)}${accuracyText(answer.best)}. `];
  return answer.runnerUp === undefined
    ? [...winner, element('span', {class: 'verdict'}, 'No other completed.')]
    : [...winner, `Next comes ${configurationText(answer.runnerUp, axesToTell)} with ${objectiveText(answer.runnerUp)}. `,
      element('span', {class: 'verdict'}, verdict(answer))];
}

function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function objectiveText(configuration) {
  const objective = configurations[sweep.objective];
  return withSpread(objective.mean[configuration], objective.deviation[configuration]);
}

/** Over how many seeds a configuration was measured. */
function over(configuration) {
  const seeds = measured(sweep.objective, members[configuration]).length;
  const all = members[configuration].length;
  const text = all > seeds ? ` over the ${seeds} of ${count(all, 'seed')} that completed` : ` over ${count(seeds, 'seed')}`;
  return all > 1 ? text : '';
}

function accuracyText(configuration) {
  const accuracy = configurations.test_accuracy.mean[configuration];
  return sweep.objective === 'test_accuracy' || accuracy === null ? '' : `, with a test accuracy of ${shortNumber(accuracy)}`;
}

function verdict({test, difference, p, best, runnerUp}) {
  if (difference === 0) {
    return 'The two are equal.';
  }
  if (difference < 0 === isMinimized) {
    return 'Over the seeds that both completed, though, the second is better: neither is clearly the best.';
  }
  if (test === 'none') {
    return 'With less than two seeds of either, nobody can tell whether that is more than chance: add seeds.';
  }
  if (p === null) {
    return 'Their seeds do not spread, so that no test can tell whether that is more than chance.';
  }
  const seeds = test === 'paired' ? ` over ${count(members[best].filter((trial) => isMeasuredInBoth(trial, runnerUp)).length, 'seed')}` : '';
  const how = `(${TESTS[test]}${seeds}, p = ${shortNumber(p, 2)})`;
  return p < LIKELY
    ? `That is unlikely to be chance ${how}.`
    : `The first is not clearly better: the difference may be chance ${how}.`;
}

function isMeasuredInBoth(trial, other) {
  const seed = seedAxis < 0 ? '' : valueText(seedAxis, trial);
  return objectives[trial] !== null
    && members[other].some((one) => objectives[one] !== null && (seedAxis < 0 || valueText(seedAxis, one) === seed));
}
