// What is looked at: the trials that pass the words in the filter line, the chosen values and the brushes.

import {allTrials, axes, axisNumbers, METRICS, statuses, trialCount, trials, valueText} from './sweep.mjs';

const filterListeners = [];

export const filter = {
  /** By axis, the chosen places; of an axis without an entry all. */
  values: new Map(),
  text: '',
  test: () => true,
  brush: null,

  /** The trials that pass words and values. */
  unbrushed: allTrials,

  /** The trials that pass everything. */
  passing: allTrials,

  onChange(listener) {
    filterListeners.push(listener);
  },

  /** Takes what the reader typed; throws an Error that says what is wrong with it. */
  setText(text) {
    filter.test = filterTest(text);
    filter.text = text;
    filter.apply();
  },

  toggle(axis, place) {
    const chosen = filter.values.get(axis) ?? new Set();
    if (!chosen.delete(place)) {
      chosen.add(place);
    }
    filter.choose(axis, [...chosen]);
  },

  choose(axis, places) {
    if (places.length === 0) {
      filter.values.delete(axis);
    } else {
      filter.values.set(axis, new Set(places));
    }
    filter.apply();
  },

  setBrush(test) {
    filter.brush = test;
    filter.apply();
  },

  clear() {
    filter.values.clear();
    filter.text = '';
    filter.test = () => true;
    filter.brush = null;
    filter.apply();
  },

  isActive() {
    return filter.passing.length < trialCount || filter.values.size > 0 || filter.text !== '' || filter.brush !== null;
  },

  apply() {
    const chosen = [...filter.values];
    filter.unbrushed = allTrials.filter(
      (trial) => chosen.every(([axis, places]) => places.has(axes[axis].cells[trial])) && filter.test(trial));
    filter.passing = filter.brush === null ? filter.unbrushed : filter.unbrushed.filter(filter.brush);
    filterListeners.forEach((listener) => listener());
  },
};

const CONDITION = /^([^<>=!]+)(<=|>=|!=|=|<|>)(.*)$/;

const NUMBER_TESTS = {
  '<': (value, bound) => value < bound,
  '>': (value, bound) => value > bound,
  '<=': (value, bound) => value <= bound,
  '>=': (value, bound) => value >= bound,
};

/** Reads words and conditions such as adam learning_rate<0.1: all of them have to hold. */
function filterTest(text) {
  const tests = text.split(/\s+/).filter((word) => word !== '').map(wordTest);
  return (trial) => tests.every((test) => test(trial));
}

function wordTest(word) {
  const condition = CONDITION.exec(word);
  return condition === null ? containsTest(word.toLowerCase()) : conditionTest(...condition.slice(1));
}

function containsTest(word) {
  return (trial) => trials.id[trial].startsWith(word)
    || statuses[trials.status[trial]].startsWith(word)
    || axisNumbers.some((axis) => valueText(axis, trial).toLowerCase().includes(word));
}

function conditionTest(name, relation, wanted) {
  const text = columnText(name);
  if (relation === '=' || relation === '!=') {
    const places = wanted.split(',');
    const isWanted = (trial) => places.some((one) => isEqual(text(trial), one));
    return relation === '=' ? isWanted : (trial) => !isWanted(trial);
  }
  const bound = Number(wanted);
  if (wanted === '' || Number.isNaN(bound)) {
    throw new Error(`${name}${relation}: expected a number, got '${wanted}'`);
  }
  return (trial) => text(trial) !== '' && NUMBER_TESTS[relation](Number(text(trial)), bound);
}

/** What a column says of a trial. */
function columnText(name) {
  const axis = axes.findIndex((one) => one.name === name);
  if (axis >= 0) {
    return (trial) => valueText(axis, trial);
  }
  if (METRICS.includes(name)) {
    return (trial) => String(trials.metrics[name][trial] ?? '');
  }
  if (name === 'status') {
    return (trial) => statuses[trials.status[trial]];
  }
  if (name === 'trial') {
    return (trial) => trials.id[trial];
  }
  const known = ['trial', 'status', ...axes.map((one) => one.name), ...METRICS];
  throw new Error(`no column '${name}'; there are ${known.join(', ')}`);
}

function isEqual(text, wanted) {
  return text === wanted || (text !== '' && wanted !== '' && Number(text) === Number(wanted));
}

/** The configurations of the trials that pass the filter. */
export function passingConfigurations() {
  const passing = new Set(filter.passing.map((trial) => trials.configuration[trial]));
  return [...passing].sort((one, other) => one - other);
}
