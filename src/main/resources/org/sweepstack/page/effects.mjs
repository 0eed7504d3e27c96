// What each value of an axis came to, over all trials that pass the filter and have it.

import {axisStyle, Chart, chartTitle, scaleOf, tip} from './charts.mjs';
import {byId, element} from './elements.mjs';
import {filter} from './filter.mjs';
import {count, extent, isWide, mean, median, niceRange, shortNumber} from './numbers.mjs';
import {
  axes, axisNumbers, DIVERGED, isMinimized, measured, measuredMetrics, NO_VALUE, seedAxis, shownValues, sweep, trials,
} from './sweep.mjs';
import {theme} from './theme.mjs';

/** The axes that can be set against the objective: all but the seed, unless it is the only one. */
function comparedAxes() {
  const shown = axisNumbers.filter((axis) => axes[axis].named && axis !== seedAxis && axes[axis].values.length > 1);
  return shown.length > 0 ? shown : axisNumbers.filter((axis) => axis === seedAxis);
}

/** For every value of an axis that occurs, what its trials came to. */
export function effectsOf(axis) {
  const groups = axes[axis].values.map(() => []);
  for (const trial of filter.passing) {
    if (axes[axis].cells[trial] !== NO_VALUE) {
      groups[axes[axis].cells[trial]].push(trial);
    }
  }
  return groups
    .map((group, place) => ({value: axes[axis].values[place], ...outcome(group)}))
    .filter((effect) => effect.trials > 0);
}

/** What effects.csv tells of some trials. */
export function outcome(group) {
  const values = measured(sweep.objective, group);
  const range = extent(values);
  return {
    trials: group.length,
    mean: mean(values),
    median: values.length === 0 ? null : median(values),
    best: range === null ? null : range[isMinimized ? 0 : 1],
    divergedShare: group.length === 0 ? null : group.filter((trial) => trials.status[trial] === DIVERGED).length / group.length,
  };
}

export function showEffects() {
  const shown = comparedAxes();
  byId('effects-section').hidden = shown.length === 0 || !measuredMetrics.includes(sweep.objective);
  byId('effects-help').textContent = `The mean (●) and the median (–) of ${sweep.objective} by the value of an axis, over all trials that pass the filter. All have the same scale. Click on a value to keep only its trials.`;
  let common = commonScale(shown);
  const charts = shown.map((axis) => {
    const container = element('div', {class: 'chart', id: `effect-${axes[axis].name}`});
    byId('effects').append(container);
    const chart = new Chart(container, `effect of ${axes[axis].name}`, () => effectOption(axis, common));
    chart.onMade((instance) => instance.on('click', ({componentType, name, value}) => toggleValue(axis, componentType === 'xAxis' ? value : name)));
    return chart;
  });
  filter.onChange(() => {
    common = commonScale(shown);
    charts.forEach((chart) => chart.refresh());
  });
}

function toggleValue(axis, label) {
  const place = axes[axis].values.indexOf(label);
  if (place >= 0) {
    filter.toggle(axis, place);
  }
}

/** One scale for all, so that a steep axis looks steep beside a flat one. */
function commonScale(shown) {
  const numbers = shown
    .flatMap((axis) => effectsOf(axis).flatMap((effect) => [effect.mean, effect.median]))
    .filter((value) => value !== null);
  const isLog = isWide(numbers);
  const {at, axis} = scaleOf(isLog);
  const range = extent(numbers.map(at).filter((place) => place !== null));
  return {at, axis: () => axis(range === null ? {} : isLog ? decades(range) : niceRange(range))};
}

/** Whole powers of ten around places on a logarithmic scale. */
function decades([low, high]) {
  const [min, max] = [Math.floor(low), Math.max(Math.ceil(high), Math.floor(low) + 1)];
  return {min, max, interval: Math.ceil((max - min) / 5)};
}

function effectOption(axis, scale) {
  const effects = effectsOf(axis);
  const point = (number) => ({value: scale.at(number), number});
  const color = theme.categories()[0];
  const byValue = (pick, style) => ({
    type: 'scatter',
    data: effects.map((effect) => point(pick(effect))),
    symbolSize: 9,
    ...style,
  });
  return {
    title: chartTitle(axes[axis].name),
    grid: {left: 56, right: 12, top: 36, bottom: 32},
    toolbox: {itemSize: 11},
    xAxis: axisStyle({type: 'category', data: effects.map((effect) => effect.value), splitLine: {show: false}, triggerEvent: true, axisLabel: {color: theme.color('text'), width: 110, overflow: 'truncate', formatter: (value) => shownValues[axis][axes[axis].values.indexOf(value)]}}),
    yAxis: scale.axis(),
    tooltip: {
      trigger: 'axis',
      formatter: ([{dataIndex}]) => {
        const effect = effects[dataIndex];
        return tip(`${axes[axis].name} ${effect.value}`,
          `mean ${shortNumber(effect.mean)}, median ${shortNumber(effect.median)}, best ${shortNumber(effect.best)}`,
          `${count(effect.trials, 'trial')}, ${shortNumber(100 * effect.divergedShare, 3)}% diverged`);
      },
    },
    series: [
      ...(axes[axis].numeric ? [{type: 'line', data: effects.map((effect) => point(effect.mean)), symbol: 'none', lineStyle: {color, width: 1, opacity: 0.5}, silent: true}] : []),
      byValue((effect) => effect.median, {name: 'median', symbol: 'rect', symbolSize: [16, 2.5], itemStyle: {color}}),
      byValue((effect) => effect.mean, {name: 'mean', itemStyle: {color}}),
    ],
  };
}
