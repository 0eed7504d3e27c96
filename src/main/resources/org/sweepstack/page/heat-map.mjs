// Any two axes against each other.

import {axisStyle, Chart, chartTitle, isNarrow, tip, widthOf} from './charts.mjs';
import {comparedName, comparedTrials, offerParts, onCompared, variedAxes} from './comparable.mjs';
import {explainedShares, outcome} from './effects.mjs';
import {byId, chooser} from './elements.mjs';
import {filter} from './filter.mjs';
import {columnNumber, count, extent, groupBy, isWide, mean, median, shortNumber} from './numbers.mjs';
import {axes, groupOf, isMinimized, measured, measuredMetrics, NO_VALUE, replicateAxes, sweep, valueGroups} from './sweep.mjs';
import {theme} from './theme.mjs';

const MOST_LABELLED = 80;

/** In pixels. */
const NARROWEST_LABEL = 44;
const LONGEST_UPRIGHT = 110;

const HEAT_VALUES = {
  median: {text: () => `median ${sweep.objective}`, of: (group) => outcome(group).median},
  mean: {text: () => `mean ${sweep.objective}`, of: (group) => outcome(group).mean},
  best: {text: () => `best ${sweep.objective}`, of: (group) => outcome(group).best},
  accuracy: {text: () => 'mean test_accuracy', of: (group) => mean(measured('test_accuracy', group)), isMaximized: true},
  r2: {text: () => 'mean test_r2', of: (group) => mean(measured('test_r2', group)), isMaximized: true},
  diverged: {text: () => 'share that diverged', of: (group) => outcome(group).divergedShare, isMinimized: true},
};

export function showHeatMap() {
  const shown = variedAxes();
  const isEmpty = shown.length < 2 || !measuredMetrics.includes(sweep.objective);
  byId('heat-section').hidden = isEmpty;
  if (isEmpty) {
    return;
  }
  const [x, y] = mostTelling(shown);
  const chosen = {x, y, value: 'median'};
  const chart = new Chart('heat', 'heat map', () => heatOption(chosen));
  const choose = (what) => (value) => {
    chosen[what] = what === 'value' ? value : Number(value);
    chart.refresh();
  };
  const options = shown.map((axis) => ({value: axis, text: axes[axis].name}));
  const values = Object.entries(HEAT_VALUES)
    .filter(([name]) => !['accuracy', 'r2'].includes(name) || (sweep.objective !== `test_${name}` && measuredMetrics.includes(`test_${name}`)))
    .map(([value, {text}]) => ({value, text: text()}));
  byId('heat-controls').append(
    chooser('across', options, chosen.x, choose('x')),
    chooser('down', options, chosen.y, choose('y')),
    chooser('showing', values, chosen.value, choose('value')));
  chart.onMade((instance) => instance.on('click', ({value}) => {
    if (value) {
      filter.choose(chosen.x, valueGroups[chosen.x][value[0]].places);
      filter.choose(chosen.y, valueGroups[chosen.y][value[1]].places);
    }
  }));
  offerParts(byId('heat-part'));
  onCompared(() => chart.refresh());
}

/** The two axes that explain most, the seed last. */
function mostTelling(shown) {
  const shares = explainedShares(shown);
  const telling = (axis) => (replicateAxes.includes(axis) ? -2 : shares.get(axis) ?? -1);
  return [...shown].sort((one, other) => telling(other) - telling(one)).slice(0, 2);
}

/** The trials of each pair of values, as [x, y, trials]. */
function cellsOf({x, y}) {
  const placed = comparedTrials().filter((trial) => groupOf(x, trial) !== NO_VALUE && groupOf(y, trial) !== NO_VALUE);
  const groups = groupBy(placed, (trial) => groupOf(x, trial) * valueGroups[y].length + groupOf(y, trial));
  return [...groups.values()].map((group) => [groupOf(x, group[0]), groupOf(y, group[0]), group]);
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
  const downWidth = isNarrowHere ? 80 : 150;
  const cellWidth = (byId('heat').clientWidth - Math.min(downWidth, longestLabel(chosen.y)) - 30) / valueGroups[chosen.x].length;
  byId('heat').style.height = `${heatHeight(chosen, cellWidth)}px`;
  const write = columnNumber(cells.map((cell) => cell.number));
  return {
    title: chartTitle(`${text()}${comparedName() === '' ? '' : `, ${comparedName()}`}${numbers.length < cells.length ? ' (–: nothing measured)' : ''}`),
    grid: {left: 8, right: 12, top: 52, bottom: 92, containLabel: true},
    xAxis: heatAxis(chosen.x, acrossOption(chosen.x, cellWidth)),
    yAxis: heatAxis(chosen.y, {nameLocation: isUpwards ? 'end' : 'start', nameGap: 8, nameTextStyle: {align: 'left', color: theme.color('quiet'), fontSize: 12}, inverse: !isUpwards, axisLabel: {width: downWidth}}),
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
      label: {show: cells.length <= MOST_LABELLED && cellWidth > 44, fontSize: 11, formatter: ({dataIndex}) => write(cells[dataIndex].number, 3)},
      itemStyle: {borderColor: theme.color('page'), borderWidth: 2},
      emphasis: {itemStyle: {borderColor: theme.color('text')}},
    }],
  };
}

/** An axis of the map; none of its labels is left out. */
function heatAxis(axis, option) {
  return axisStyle({
    type: 'category',
    data: valueGroups[axis].map(({label}) => label),
    name: axes[axis].name,
    splitLine: {show: false},
    ...option,
    axisLabel: {overflow: 'break', color: theme.color('text'), interval: 0, hideOverlap: false, ...option.axisLabel},
  });
}

function longestLabel(axis) {
  return widthOf(valueGroups[axis].map(({label}) => label));
}

/** Labels below cells of so many pixels: on several lines, or upright where a cell is too narrow for that. */
function acrossOption(axis, cell) {
  const longest = longestLabel(axis);
  const isUpright = cell < Math.min(longest, NARROWEST_LABEL);
  const lines = Math.ceil(longest / Math.max(1, cell - 4));
  return {
    nameLocation: 'middle',
    nameGap: 16 + (isUpright ? Math.min(longest, LONGEST_UPRIGHT) : lines * 13),
    axisLabel: isUpright
      ? {rotate: 90, width: LONGEST_UPRIGHT}
      // A range goes on below its dash, not within its numbers.
      : {width: Math.max(1, cell - 4), lineHeight: 13, formatter: (label) => (widthOf([label]) > cell - 4 ? label.replace('–', '–\n') : label)},
  };
}

/** The height of the map: a row for every value down the side. */
function heatHeight({x, y}, cell) {
  return 190 + acrossOption(x, cell).nameGap + valueGroups[y].length * Math.max(20, Math.min(44, 260 / valueGroups[y].length));
}

function cellTip({x, y, group, number}, chosen, text) {
  const {best, divergedShare} = outcome(group);
  return tip(
    `${axes[chosen.x].name} ${valueGroups[chosen.x][x].name}, ${axes[chosen.y].name} ${valueGroups[chosen.y][y].name}`,
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
