// What is looked at: the trials that pass the words in the filter line, the chosen values and the brushes.

import {brushTest, dimensions} from './dimensions.mjs';
import {filterColumns, filterRows} from './filter-columns.mjs';
import {filterTest} from './filter-test.mjs';
import {allTrials, axes, axisNumbers, configurations, NO_VALUE, trials} from './sweep.mjs';

const filterListeners = [];

export const filter = {
  /** By axis, the chosen places; of an axis without an entry all. */
  values: new Map(),

  /** By the name of a dimension, the intervals that are brushed. */
  brushes: new Map(),

  /** What the reader typed. */
  text: '',

  /** What is wrong with it; while something is, the last text without a mistake stays in force. */
  problem: '',

  test: () => true,

  /** The trials that pass words and values. */
  unbrushed: allTrials,

  /** The trials that pass everything. */
  passing: allTrials,

  onChange(listener) {
    filterListeners.push(listener);
  },

  setText(text) {
    filter.text = text;
    try {
      filter.test = filterTest(text, filterColumns, filterRows);
      filter.problem = '';
    } catch (mistake) {
      filter.problem = mistake.message;
    }
    filter.apply();
  },

  toggle(axis, ...places) {
    const chosen = filter.values.get(axis) ?? new Set();
    const areChosen = places.every((place) => chosen.has(place));
    places.forEach((place) => (areChosen ? chosen.delete(place) : chosen.add(place)));
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

  brush(name, intervals) {
    if (intervals.length === 0) {
      filter.brushes.delete(name);
    } else {
      filter.brushes.set(name, intervals);
    }
    filter.apply();
  },

  clear() {
    filter.take({text: '', values: new Map(), brushes: new Map()});
  },

  /** Takes all that it goes by at once. */
  take({text, values, brushes}) {
    filter.values = values;
    filter.brushes = brushes;
    filter.test = () => true;
    filter.setText(text);
  },

  isActive() {
    return filter.text !== '' || filter.values.size > 0 || filter.brushes.size > 0;
  },

  apply() {
    const chosen = [...filter.values];
    filter.unbrushed = allTrials.filter(
      (trial) => chosen.every(([axis, places]) => places.has(axes[axis].cells[trial])) && filter.test(trial));
    filter.passing = filter.unbrushed.filter(brushTest(filter.brushes));
    filterListeners.forEach((listener) => listener());
  },
};

/** The configurations of the trials that pass the filter, the best of each part that compares first. */
export function passingConfigurations() {
  const passing = new Set(filter.passing.map((trial) => trials.configuration[trial]));
  const rank = (configuration) => configurations.rank[configuration] ?? Infinity;
  return [...passing].sort((one, other) => (rank(one) === rank(other) ? one - other : rank(one) - rank(other)));
}

/**
 * Writes the filter as the part of an address after its #: "filter" is the text, "value.AXIS" a chosen value, empty
 * where the axis has no effect, and "brush.AXIS" what is brushed, as from..to.
 */
export function filterAddress() {
  const address = new URLSearchParams();
  if (filter.text !== '') {
    address.append('filter', filter.text);
  }
  for (const [axis, places] of filter.values) {
    places.forEach((place) => address.append(`value.${axes[axis].name}`, place === NO_VALUE ? '' : axes[axis].values[place]));
  }
  for (const [name, intervals] of filter.brushes) {
    intervals.forEach(([from, to]) => address.append(`brush.${name}`, `${from}..${to}`));
  }
  return String(address);
}

/** Takes the filter from the part of an address after its #; what this sweep does not have is left out. */
export function takeAddress(text) {
  const taken = {text: '', values: new Map(), brushes: new Map()};
  for (const [key, value] of new URLSearchParams(text)) {
    const [kind, name] = [key.split('.', 1)[0], key.slice(key.indexOf('.') + 1)];
    if (key === 'filter') {
      taken.text = value;
    } else if (kind === 'value') {
      takeValue(taken.values, name, value);
    } else if (kind === 'brush') {
      takeBrush(taken.brushes, name, value.split('..').map(Number));
    }
  }
  filter.take(taken);
}

function takeValue(values, name, value) {
  const axis = axisNumbers.find((one) => axes[one].name === name);
  const place = axis === undefined ? -1 : axes[axis].values.indexOf(value);
  if (axis !== undefined && (place >= 0 || value === '')) {
    values.set(axis, (values.get(axis) ?? new Set()).add(place >= 0 ? place : NO_VALUE));
  }
}

function takeBrush(brushes, name, ends) {
  if (dimensions.some((dimension) => dimension.name === name) && ends.length === 2 && ends.every(Number.isFinite)) {
    brushes.set(name, [...(brushes.get(name) ?? []), ends]);
  }
}
