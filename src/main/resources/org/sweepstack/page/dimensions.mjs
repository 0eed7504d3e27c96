// The dimensions in which trials are placed and brushed: a place for every axis, and one for the objective.

import {extent, isWide} from './numbers.mjs';
import {
  allTrials, axes, axisLabels, isMinimized, namedAxes, NO_VALUE, objectives, replicateAxes, settingAxes, sweep, valueText,
} from './sweep.mjs';

const MOST_WORDS = 24;

/** Of numbers drawn from a range: where between its ends they happen to be is what tells. */
const MOST_DRAWN_WORDS = 8;

/** What a place may miss the edge of a brush by, as a share of the brush: it was rounded on its way. */
const ROUNDING = 1e-9;

/**
 * Each {name, at(trial), labels, range, isLog, isInverse}: where a trial is, null for nowhere; the labels of whole
 * places, or else the range of the places; whether these are powers of ten, and the largest comes first.
 */
export const dimensions = [
  ...namedAxes.filter((axis) => !replicateAxes.includes(axis) || settingAxes.length < 2).map(axisDimension),
  {...numberDimension(sweep.objective, (trial) => objectives[trial]), isInverse: isMinimized},
];

function axisDimension(axis) {
  const labels = axisLabels(axis, allTrials);
  const place = (trial) => (axes[axis].cells[trial] === NO_VALUE ? labels.length - 1 : axes[axis].cells[trial]);
  const most = axes[axis].bins === undefined ? MOST_WORDS : MOST_DRAWN_WORDS;
  return axes[axis].numeric && labels.length > most
    ? numberDimension(axes[axis].name, (trial) => (valueText(axis, trial) === '' ? null : Number(valueText(axis, trial))))
    : {name: axes[axis].name, at: place, labels};
}

function numberDimension(name, valueOf) {
  const values = allTrials.map(valueOf).filter((value) => value !== null);
  const isLog = isWide(values);
  // Powers of ten: a logarithmic axis knows no zero, and zero is a loss that occurs.
  const lowest = isLog ? Math.log10(extent(values.filter((value) => value > 0))[0]) : 0;
  const at = (trial) => {
    const value = valueOf(trial);
    return value === null || !isLog ? value : value > 0 ? Math.log10(value) : lowest;
  };
  return {name, at, isLog, range: extent(allTrials.map(at).filter((place) => place !== null))};
}

/**
 * Returns whether a trial is within the brushes.
 *
 * @param brushes by the name of a dimension its intervals, the ends of each in any order
 */
export function brushTest(brushes) {
  const tests = dimensions
    .filter(({name}) => (brushes.get(name) ?? []).length > 0)
    .map(({name, at}) => (trial) => at(trial) !== null && brushes.get(name).some((ends) => isWithin(at(trial), ends)));
  return (trial) => tests.every((test) => test(trial));
}

function isWithin(place, ends) {
  const [low, high] = extent(ends);
  const slack = (high - low) * ROUNDING;
  return low - slack <= place && place <= high + slack;
}
