// Parallel coordinates: a line for every trial across all axes and the objective.

import {axisLabels, axisStyle, Chart, isNarrow} from './charts.mjs';
import {byId} from './elements.mjs';
import {filter} from './filter.mjs';
import {extent, isWide, shortNumber, thinned} from './numbers.mjs';
import {
  allTrials, axes, compareObjective, isMeasured, isMinimized, namedAxes, NO_VALUE, objectives, seedAxis, settingAxes,
  sweep, trialCount, valueText,
} from './sweep.mjs';
import {theme} from './theme.mjs';

const MOST_WORDS = 24;
const MOST_LINES = 12000;

export function showParallel() {
  const shown = namedAxes.filter((axis) => axis !== seedAxis || settingAxes.length < 2).map(axisDimension);
  // Of what has no objective a single axis is but a point.
  byId('parallel-section').hidden = trialCount < 2 || shown.length === 0 || (shown.length === 1 && !allTrials.some(isMeasured));
  const dimensions = [...shown, objectiveDimension()];
  byId('parallel').style.setProperty('--dimensions', dimensions.length);
  const brushes = new Map();
  const chart = new Chart('parallel', 'parallel coordinates', () => parallelOption(dimensions), {keepsState: true});
  chart.onMade((instance) => instance.on('axisareaselected', ({parallelAxisId, intervals}) => {
    brushes.set(parallelAxisId, intervals ?? []);
    filter.setBrush(brushTest(dimensions, brushes));
  }));
  let wasBrushed = false;
  let drawn = filter.unbrushed;
  filter.onChange(() => {
    if (wasBrushed && filter.brush === null) {
      letGo(chart.instance, dimensions, brushes);
    }
    wasBrushed = filter.brush !== null;
    if (drawn !== filter.unbrushed) {
      drawn = filter.unbrushed;
      chart.refresh();
    }
  });
}

/** How a dimension places trials: numbers between which a brush can be drawn; null for none. */
function axisDimension(axis) {
  const labels = axisLabels(axis, allTrials);
  const place = (trial) => (axes[axis].cells[trial] === NO_VALUE ? labels.length - 1 : axes[axis].cells[trial]);
  return axes[axis].numeric && labels.length > MOST_WORDS
    ? numberDimension(axes[axis].name, (trial) => (valueText(axis, trial) === '' ? null : Number(valueText(axis, trial))))
    : {name: axes[axis].name, at: place, option: wordScale(labels)};
}

/** Words at whole numbers of a plain axis: on an axis of categories a brush would be rounded to nothing. */
function wordScale(labels) {
  return {
    type: 'value',
    min: -1,
    max: labels.length,
    interval: 1,
    axisLabel: {formatter: (at) => labels[at] ?? ''},
  };
}

function numberDimension(name, valueOf) {
  const values = allTrials.map(valueOf).filter((value) => value !== null);
  const isLog = isWide(values);
  // Powers of ten on a plain axis: a logarithmic one knows no zero, and zero is a loss that occurs.
  const lowest = isLog ? Math.log10(extent(values.filter((value) => value > 0))[0]) : 0;
  const at = (trial) => {
    const value = valueOf(trial);
    return value === null || !isLog ? value : value > 0 ? Math.log10(value) : lowest;
  };
  const formatter = (at) => shortNumber(isLog ? 10 ** at : at, 2);
  return {name, at, isLog, option: {type: 'value', scale: true, axisLabel: {formatter}}};
}

function objectiveDimension() {
  const dimension = numberDimension(sweep.objective, (trial) => objectives[trial]);
  if (!objectives.some((value) => value !== null)) {
    // On an axis of no extent not even the lines that end before it would be drawn.
    return {...dimension, option: {type: 'value', min: 0, max: 1, axisLabel: {formatter: () => ''}}};
  }
  return {...dimension, isInverse: isMinimized, option: {...dimension.option, inverse: isMinimized}};
}

function dimensionId(place) {
  return `dimension-${place}`;
}

function brushTest(dimensions, brushes) {
  const tests = dimensions
    .map((dimension, place) => [dimension, brushes.get(dimensionId(place)) ?? []])
    .filter(([, intervals]) => intervals.length > 0)
    .map(([dimension, intervals]) => (trial) => {
      const at = dimension.at(trial);
      return at !== null && intervals.some(([low, high]) => low <= at && at <= high);
    });
  return tests.length === 0 ? null : (trial) => tests.every((test) => test(trial));
}

function letGo(instance, dimensions, brushes) {
  brushes.clear();
  dimensions.forEach((_, place) => instance?.dispatchAction(
    {type: 'axisAreaSelect', parallelAxisId: dimensionId(place), intervals: []}, {silent: true}));
}

function parallelOption(dimensions) {
  const last = dimensions.length - 1;
  const lineOf = (trial) => dimensions.map((dimension) => dimension.at(trial) ?? '-');
  // The best last, above all others.
  const byGoodness = (one, other) => compareObjective(objectives[other], objectives[one]);
  const whole = filter.unbrushed.filter(isMeasured).sort(byGoodness);
  const broken = filter.unbrushed.filter((trial) => !isMeasured(trial));
  const range = extent(whole.map((trial) => dimensions[last].at(trial))) ?? [0, 1];
  byId('parallel-note').hidden = Math.max(whole.length, broken.length) <= MOST_LINES;
  const colors = theme.scale();
  const isFlat = range[0] === range[1];
  return {
    parallel: parallelLayout(),
    parallelAxis: dimensions.map((dimension, place) => parallelAxis(dimension, place)),
    visualMap: {
      show: false,
      dimension: last,
      min: range[0],
      max: isFlat ? range[0] + 1 : range[1],
      seriesIndex: 0,
      inRange: {color: isMinimized ? [...colors].reverse() : colors},
    },
    tooltip: {show: false},
    series: [
      linesSeries(thinned(whole, MOST_LINES).map(lineOf), 3, {}),
      linesSeries(thinned(broken, MOST_LINES).map(lineOf), 2, {color: theme.color('warning')}),
    ],
  };
}

/** From left to right, or from top to bottom where there is no room for that. */
function parallelLayout() {
  const isDown = isNarrow();
  const name = isDown ? {align: 'left', verticalAlign: 'bottom', padding: [0, 0, 8, 0]} : {align: 'center'};
  return {
    layout: isDown ? 'vertical' : 'horizontal',
    left: isDown ? 16 : 40,
    right: isDown ? 30 : 60,
    top: isDown ? 50 : 64,
    bottom: isDown ? 40 : 24,
    parallelAxisDefault: axisStyle({
      nameGap: isDown ? 0 : 18,
      nameTextStyle: {color: theme.color('text'), fontSize: 12, fontWeight: 600, ...name},
      axisLine: {lineStyle: {color: theme.color('quiet')}},
      areaSelectStyle: {width: 22, color: theme.color('accent'), borderColor: theme.color('accent'), opacity: 0.25},
      realtime: false,
    }),
  };
}

/** Lines that let others shine through, the more the more there are. */
function linesSeries(lines, z, style) {
  return {
    type: 'parallel',
    z,
    lineStyle: {width: 1, opacity: Math.max(0.12, Math.min(0.7, 20 / Math.sqrt(lines.length))), ...style},
    inactiveOpacity: 0.02,
    progressive: 2000,
    data: lines,
  };
}

function parallelAxis(dimension, place) {
  const labels = dimension.option.axisLabel ?? {};
  return {
    ...dimension.option,
    dim: place,
    id: dimensionId(place),
    name: dimension.name,
    // Above the axis, or left of it, wherever its end is.
    nameLocation: isNarrow() === Boolean(dimension.isInverse) ? 'end' : 'start',
    axisLabel: {
      color: theme.color('text'),
      fontSize: 11,
      textBorderColor: theme.color('page'),
      textBorderWidth: 4,
      width: 120,
      overflow: 'truncate',
      ...labels,
    },
  };
}
