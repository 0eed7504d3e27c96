// Any two axes against each other.

import {axisStyle, Chart, chartTitle, isNarrow, tip} from './charts.mjs';
import {effectsOf, outcome} from './effects.mjs';
import {byId, chooser} from './elements.mjs';
import {filter} from './filter.mjs';
import {count, extent, groupBy, isWide, mean, median, shortNumber} from './numbers.mjs';
import {
  axes, axisNumbers, isMinimized, measured, measuredMetrics, NO_VALUE, seedAxis, shownValues, sweep,
} from './sweep.mjs';
import {theme} from './theme.mjs';

const MOST_LABELLED = 80;

const HEAT_VALUES = {
  mean: {text: () => `mean ${sweep.objective}`, of: (group) => outcome(group).mean},
  median: {text: () => `median ${sweep.objective}`, of: (group) => outcome(group).median},
  best: {text: () => `best ${sweep.objective}`, of: (group) => outcome(group).best},
  accuracy: {text: () => 'mean test_accuracy', of: (group) => mean(measured('test_accuracy', group)), isMaximized: true},
  diverged: {text: () => 'share that diverged', of: (group) => outcome(group).divergedShare, isMinimized: true},
};

export function showHeatMap() {
  const shown = axisNumbers.filter((axis) => axes[axis].named && axes[axis].values.length > 1);
  const isEmpty = shown.length < 2 || !measuredMetrics.includes(sweep.objective);
  byId('heat-section').hidden = isEmpty;
  if (isEmpty) {
    return;
  }
  const [x, y] = mostTelling(shown);
  const chosen = {x, y, value: 'mean'};
  const chart = new Chart('heat', 'heat map', () => heatOption(chosen));
  const choose = (what) => (value) => {
    chosen[what] = what === 'value' ? value : Number(value);
    chart.refresh();
  };
  const options = shown.map((axis) => ({value: axis, text: axes[axis].name}));
  const values = Object.entries(HEAT_VALUES)
    .filter(([name]) => name !== 'accuracy' || (sweep.objective !== 'test_accuracy' && measuredMetrics.includes('test_accuracy')))
    .map(([value, {text}]) => ({value, text: text()}));
  byId('heat-controls').append(
    chooser('across', options, chosen.x, choose('x')),
    chooser('down', options, chosen.y, choose('y')),
    chooser('showing', values, chosen.value, choose('value')));
  chart.onMade((instance) => instance.on('click', ({value}) => {
    if (value) {
      filter.choose(chosen.x, [value[0]]);
      filter.choose(chosen.y, [value[1]]);
    }
  }));
  filter.onChange(() => chart.refresh());
}

/** The two axes whose values lie farthest apart in the objective. */
function mostTelling(shown) {
  const reach = (axis) => {
    const means = effectsOf(axis).map((effect) => effect.median).filter((value) => value !== null && value > 0).map(Math.log);
    const range = extent(means);
    return (axis === seedAxis ? -1 : 0) + (range === null ? 0 : range[1] - range[0]);
  };
  return [...shown].sort((one, other) => reach(other) - reach(one)).slice(0, 2);
}

/** The trials of each pair of values, as [x, y, trials]. */
function cellsOf({x, y}) {
  const placed = filter.passing.filter((trial) => axes[x].cells[trial] !== NO_VALUE && axes[y].cells[trial] !== NO_VALUE);
  const groups = groupBy(placed, (trial) => axes[x].cells[trial] * axes[y].values.length + axes[y].cells[trial]);
  return [...groups.values()].map((group) => [axes[x].cells[group[0]], axes[y].cells[group[0]], group]);
}

function heatOption(chosen) {
  const {text, of, isMaximized, isMinimized: isSmallGood} = HEAT_VALUES[chosen.value];
  const cells = cellsOf(chosen).map(([x, y, group]) => ({x, y, group, number: of(group)}));
  const numbers = cells.map((cell) => cell.number).filter((number) => number !== null);
  const isLog = isWide(numbers);
  const lowest = isLog ? extent(numbers.filter((number) => number > 0))[0] : 0;
  const scaled = (number) => (isLog ? Math.log10(Math.max(number, lowest)) : number);
  const range = extent(numbers.map(scaled)) ?? [0, 1];
  const top = range[1] > range[0] ? range[1] : range[0] + 1;
  const isSmallBest = isMaximized ? false : isSmallGood ?? isMinimized;
  const colors = theme.scale();
  const isNarrowHere = isNarrow();
  const isUpwards = axes[chosen.y].numeric;
  const width = Math.max(1, new Set(cells.map((cell) => cell.x)).size);
  return {
    title: chartTitle(numbers.length < cells.length ? `${text()} (–: nothing measured)` : text()),
    grid: {left: 8, right: 12, top: 52, bottom: 92, containLabel: true},
    xAxis: heatAxis(chosen.x, {nameLocation: 'middle', nameGap: 30}, 100),
    yAxis: heatAxis(chosen.y, {nameLocation: isUpwards ? 'end' : 'start', nameGap: 8, inverse: !isUpwards}, isNarrowHere ? 70 : 140),
    visualMap: {
      min: range[0],
      max: top,
      calculable: true,
      orient: 'horizontal',
      left: 'center',
      bottom: 4,
      itemWidth: 12,
      itemHeight: 160,
      dimension: 2,
      formatter: (at) => shortNumber(isLog ? 10 ** at : at, 2),
      textStyle: {color: theme.color('quiet')},
      inRange: {color: isSmallBest ? [...colors].reverse() : colors},
    },
    tooltip: {formatter: ({dataIndex}) => cellTip(cells[dataIndex], chosen, text())},
    series: [{
      type: 'heatmap',
      data: cells.map((cell) => ({
        value: [cell.x, cell.y, cell.number === null ? 0 : scaled(cell.number)],
        ...(cell.number === null ? {visualMap: false, itemStyle: {color: theme.color('panel')}} : {}),
        label: {color: labelColor(cell.number === null ? null : scaled(cell.number), range, isSmallBest)},
      })),
      label: {show: cells.length <= MOST_LABELLED && !(isNarrowHere && width > 4), fontSize: 11, formatter: ({dataIndex}) => shortNumber(cells[dataIndex].number, 3)},
      itemStyle: {borderColor: theme.color('page'), borderWidth: 2},
      emphasis: {itemStyle: {borderColor: theme.color('text')}},
    }],
  };
}

/** An axis of the map, its labels as wide as so many pixels. */
function heatAxis(axis, option, width) {
  return axisStyle({
    type: 'category',
    data: shownValues[axis],
    name: axes[axis].name,
    splitLine: {show: false},
    axisLabel: {width, overflow: 'truncate', color: theme.color('text')},
    ...option,
  });
}

function cellTip({x, y, group, number}, chosen, text) {
  const {best, divergedShare} = outcome(group);
  return tip(
    `${axes[chosen.x].name} ${axes[chosen.x].values[x]}, ${axes[chosen.y].name} ${axes[chosen.y].values[y]}`,
    `${text}: ${shortNumber(number)}`,
    `best ${shortNumber(best)}`,
    `${count(group.length, 'trial')}, ${shortNumber(100 * divergedShare, 3)}% diverged`);
}

/** Black on what is bright, white on what is dark: good cells are dark on a light page and bright on a dark one. */
function labelColor(at, [low, high], isSmallBest) {
  if (at === null) {
    return theme.color('quiet');
  }
  const share = high > low ? (at - low) / (high - low) : 0;
  const goodness = isSmallBest ? 1 - share : share;
  const brightness = theme.isDark ? goodness : 1 - goodness;
  return brightness > 0.55 ? '#111111' : '#ffffff';
}
