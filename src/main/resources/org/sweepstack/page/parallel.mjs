// Parallel coordinates: a line for every trial across all axes and the objective.

import {axisStyle, Chart, isNarrow, powerOfTen, widthOf} from './charts.mjs';
import {dimensions} from './dimensions.mjs';
import {byId} from './elements.mjs';
import {filter} from './filter.mjs';
import {decades, extent, niceRange, shortNumber, thinned} from './numbers.mjs';
import {allTrials, compareObjective, isMeasured, isMinimized, objectives, sweep, trialCount} from './sweep.mjs';
import {theme} from './theme.mjs';

const MOST_LINES = 12000;
const BRUSH_DIGITS = 6;

/** Between two labels, in pixels. */
const LABEL_GAP = 8;

export function showParallel() {
  const isOnePoint = dimensions.length === 2 && !allTrials.some(isMeasured);
  byId('parallel-section').hidden = trialCount < 2 || dimensions.length === 1 || isOnePoint;
  byId('parallel').style.setProperty('--dimensions', dimensions.length);
  byId('parallel').style.setProperty('--labels', Math.max(...dimensions.map(({labels}) => labels?.length ?? 0)));
  const chart = new Chart('parallel', 'parallel coordinates', parallelOption, {keepsState: true});
  followBrushes(chart);
  let drawn = filter.unbrushed;
  filter.onChange(() => {
    if (drawn !== filter.unbrushed) {
      drawn = filter.unbrushed;
      chart.refresh();
    }
  });
}

/** Has the filter follow the brushes in the chart, and these the filter. */
function followBrushes(chart) {
  const inChart = new Map();
  chart.onMade((instance) => instance.on('axisareaselected', ({parallelAxisId, intervals}) => {
    const {name} = dimensions[placeOf(parallelAxisId)];
    const brushed = (intervals ?? []).map((ends) => ends.map((end) => Number(end.toPrecision(BRUSH_DIGITS))));
    inChart.set(name, brushed.length === 0 ? undefined : brushed);
    filter.brush(name, brushed);
  }));
  const draw = () => {
    const changed = dimensions.filter(({name}) => filter.brushes.get(name) !== inChart.get(name));
    if (!chart.isDrawn() || changed.length === 0) {
      return;
    }
    changed.forEach((dimension) => {
      const brushed = filter.brushes.get(dimension.name);
      inChart.set(dimension.name, brushed);
      chart.instance.dispatchAction({
        type: 'axisAreaSelect', parallelAxisId: dimensionId(dimensions.indexOf(dimension)), intervals: brushed ?? [],
      }, {silent: true});
    });
    // The action dims lines, but draws no brush: it takes that to be there already.
    chart.instance.setOption({});
  };
  chart.onDrawn(draw);
  filter.onChange(draw);
}

function dimensionId(place) {
  return `dimension-${place}`;
}

function placeOf(id) {
  return Number(id.split('-')[1]);
}

function parallelOption() {
  const last = dimensions.length - 1;
  const lineOf = (trial) => dimensions.map((dimension) => dimension.at(trial) ?? '-');
  // The best last, above all others.
  const byGoodness = (one, other) => compareObjective(objectives[other], objectives[one]);
  const whole = filter.unbrushed.filter(isMeasured).sort(byGoodness);
  const broken = filter.unbrushed.filter((trial) => !isMeasured(trial));
  byId('parallel-note').hidden = Math.max(whole.length, broken.length) <= MOST_LINES;
  return {
    parallel: parallelLayout(),
    parallelAxis: dimensions.map((dimension, place) => parallelAxis(dimension, place)),
    visualMap: colorLegend(dimensions[last], extent(whole.map((trial) => dimensions[last].at(trial)))),
    tooltip: {show: false},
    series: [
      linesSeries(thinned(whole, MOST_LINES).map(lineOf), 3, {}),
      linesSeries(thinned(broken, MOST_LINES).map(lineOf), 2, {color: theme.color('warning')}),
    ],
  };
}

/** The colors of the lines, and what the ends of the scale stand for. */
function colorLegend({isLog}, range) {
  const [low, high] = range ?? [0, 1];
  const colors = theme.scale();
  const text = (at) => shortNumber(isLog ? 10 ** at : at, 2);
  return {
    show: range !== null && low < high,
    dimension: dimensions.length - 1,
    min: low,
    max: low < high ? high : low + 1,
    seriesIndex: 0,
    inRange: {color: isMinimized ? [...colors].reverse() : colors},
    orient: 'horizontal',
    left: 'center',
    bottom: 0,
    itemWidth: 10,
    itemHeight: isNarrow() ? 110 : 180,
    hoverLink: false,
    // The color of what is largest stands on the right.
    text: [`${text(high)}${isMinimized ? '' : ' (best)'}`, `${sweep.objective} ${text(low)}${isMinimized ? ' (best)' : ''}`],
    textStyle: {color: theme.color('text'), fontSize: 11},
  };
}

/** From left to right, or from top to bottom where there is no room for that. */
function parallelLayout() {
  const isDown = isNarrow();
  const name = isDown ? {align: 'left', verticalAlign: 'bottom', padding: [1, 4, 1, 0]} : {align: 'center'};
  return {
    layout: isDown ? 'vertical' : 'horizontal',
    left: isDown ? 16 : 50,
    right: isDown ? 30 : 70,
    top: isDown ? 50 : 64,
    bottom: isDown ? 76 : 56,
    parallelAxisDefault: axisStyle({
      nameGap: isDown ? 5 : 18,
      nameTextStyle: {color: theme.color('text'), fontSize: 12, fontWeight: 600, backgroundColor: theme.color('page'), ...name},
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
  const scale = dimension.labels ? labelScale(dimension.labels) : numberScale(dimension);
  return {
    type: 'value',
    dim: place,
    id: dimensionId(place),
    name: dimension.name,
    inverse: Boolean(dimension.isInverse),
    // Above the axis, or left of it, wherever its end is.
    nameLocation: isNarrow() === Boolean(dimension.isInverse) ? 'end' : 'start',
    // The lines that end at the lowest axis would go under its name: it stands below the marks.
    ...(isNarrow() && place === dimensions.length - 1 ? {nameTextStyle: {verticalAlign: 'top', padding: [24, 4, 1, 0], backgroundColor: 'transparent'}} : {}),
    ...scale,
    axisLabel: {
      color: theme.color('text'),
      fontSize: 11,
      hideOverlap: false,
      // Lines would strike through what is written on them.
      rich: {label: {color: theme.color('text'), fontSize: 11, backgroundColor: theme.color('page'), padding: [2, 3]}},
      ...scale.axisLabel,
    },
  };
}

/** Words at whole numbers of a plain axis: on an axis of categories a brush would be rounded to nothing. */
function labelScale(labels) {
  const rows = isNarrow() ? labelRows(labels, byId('parallel').clientWidth - 46) : 1;
  return {
    min: -0.5,
    max: labels.length - 0.5,
    interval: 0.5,
    axisLabel: {formatter: (at) => (Number.isInteger(at) ? `${'\n'.repeat(at % rows)}{label|${labels[at]}}` : '')},
  };
}

/** Over how many rows labels have to be spread so that none touches the next in its row. */
function labelRows(labels, width) {
  const longest = widthOf(labels) + LABEL_GAP;
  return Math.min(labels.length, Math.ceil(longest / (width / labels.length)));
}

function numberScale({isLog, range}) {
  if (range === null) {
    // On an axis of no extent not even the lines that end before it would be drawn.
    return {min: 0, max: 1, axisLabel: {formatter: () => ''}};
  }
  const powers = isLog && decades(range);
  return isLog
    ? {...powers, axisLabel: {formatter: (at) => `{label|${powerOfTen(at, powers.min)}}`}}
    : {...niceRange(range), axisLabel: {formatter: (at) => `{label|${shortNumber(at, 3)}}`}};
}
