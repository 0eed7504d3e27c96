// What each value of an axis came to, over the trials that are compared and have it.

import {axisStyle, Chart, chartTitle, roundScale, tip, widthOf} from './charts.mjs';
import {comparedName, comparedTrials, offerParts, onCompared, variedAxes} from './comparable.mjs';
import {byId, element} from './elements.mjs';
import {relativeRanks, shareExplained} from './explained.mjs';
import {filter} from './filter.mjs';
import {columnNumber, count, extent, mean, median, shortNumber} from './numbers.mjs';
import {
  axes, axisNumbers, compareObjective, DIVERGED, groupOf, isMeasured, isMinimized, measured, measuredMetrics, NO_EFFECT, NO_VALUE,
  objectives, replicateAxes, sweep, trials, valueGroups,
} from './sweep.mjs';
import {theme} from './theme.mjs';

const ROW = 24;
const WIDEST_LABEL = 150;
const TOP = 66;
const BOTTOM = 46;

/** The axes that can be set against the objective: all but the seed, unless it is the only one. */
function comparedAxes() {
  const shown = variedAxes().filter((axis) => !replicateAxes.includes(axis));
  return shown.length > 0 ? shown : replicateAxes;
}

/** For every value of an axis that occurs, what its trials came to, and those where the axis has no effect. */
function effectsOf(axis) {
  const values = [...valueGroups[axis], {name: NO_EFFECT, label: NO_EFFECT}];
  const groups = values.map(() => []);
  for (const trial of comparedTrials()) {
    const place = groupOf(axis, trial);
    groups[place === NO_VALUE ? groups.length - 1 : place].push(trial);
  }
  return groups
    .map((group, place) => ({value: values[place].name, label: values[place].label, ...outcome(group)}))
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

/**
 * By axis, the share of the variance over ranks that it explains. A trial that diverged is as bad as any other that did,
 * and worse than all that completed.
 */
export function explainedShares(shown) {
  const ranked = comparedTrials().filter((trial) => isMeasured(trial) || trials.status[trial] === DIVERGED);
  const ranks = relativeRanks(ranked.map((trial) => objectives[trial]), compareObjective);
  return new Map(shown.map((axis) => [axis, shareExplained(ranks, (place) => groupOf(axis, ranked[place]))]));
}

export function showEffects() {
  const shown = comparedAxes();
  byId('effects-section').hidden = shown.length === 0 || !measuredMetrics.includes(sweep.objective);
  byId('effects-help').textContent = `The median (●) and the mean (○) of ${sweep.objective} by the value of an axis, over all trials that pass the filter and compare, all on the same scale: a few settings that go astray move the mean alone. An axis explains that share of the variance over the ranks of these trials, those that diverged being last. Click on a value to keep only its trials.`;
  offerParts(byId('effect-controls'));
  const common = {};
  const measure = () => Object.assign(common, {scale: commonScale(shown), explained: explainedShares(shown)});
  measure();
  const charts = new Map(shown.map((axis) => [axis, effectChart(axis, common)]));
  const order = () => byId('effects').append(...[...shown]
    .sort((one, other) => (common.explained.get(other) ?? -1) - (common.explained.get(one) ?? -1))
    .map((axis) => charts.get(axis).container));
  order();
  onCompared(() => {
    measure();
    order();
    charts.forEach((chart) => chart.refresh());
  });
}

function effectChart(axis, common) {
  const container = element('div', {class: 'chart', id: `effect-${axes[axis].name}`});
  byId('effects').append(container);
  const chart = new Chart(container, `effect of ${axes[axis].name}`, () => {
    const effects = effectsOf(axis);
    container.style.height = `${TOP + BOTTOM + effects.length * ROW}px`;
    return effectOption(axis, effects, common);
  });
  chart.onMade((instance) => instance.on('click', ({componentType, name, value}) => toggleValue(axis, componentType === 'yAxis' ? value : name)));
  return chart;
}

function toggleValue(axis, label) {
  const group = valueGroups[axis].find(({name}) => name === label);
  if (group !== undefined) {
    filter.toggle(axis, ...group.places);
  }
}

/** One scale for all, so that a steep axis looks steep beside a flat one. */
function commonScale(shown) {
  return roundScale(shown
    .flatMap((axis) => effectsOf(axis).flatMap((effect) => [effect.mean, effect.median]))
    .filter((value) => value !== null));
}

/** A row for each value: its label, where median and mean lie, and both as numbers. */
function effectOption(axis, effects, {scale, explained}) {
  const point = (number) => ({value: scale.at(number), number});
  const color = theme.categories()[0];
  const rows = (pick, style) => ({type: 'scatter', data: effects.map((effect) => point(pick(effect))), symbolSize: 9, ...style});
  const left = Math.min(WIDEST_LABEL, widthOf(effects.map((effect) => effect.label)) + 20);
  const byRow = {type: 'category', data: effects.map((effect) => effect.value), inverse: true};
  const label = (value) => effects.find((effect) => effect.value === value).label;
  const [writeMedian, writeMean] = ['median', 'mean'].map((middle) => columnNumber(effects.map((effect) => effect[middle])));
  const numbers = (value) => {
    const effect = effects.find((one) => one.value === value);
    return `{median|${writeMedian(effect.median, 3)}}{mean|${writeMean(effect.mean, 3)}}`;
  };
  return {
    title: {...chartTitle(axes[axis].name), subtext: explainedText(explained.get(axis)), subtextStyle: {color: theme.color('quiet'), fontSize: 12}, itemGap: 7},
    grid: {left, right: 128, top: TOP, bottom: BOTTOM},
    toolbox: {itemSize: 11},
    yAxis: [
      axisStyle({...byRow, triggerEvent: true, axisLine: {show: false}, axisLabel: {color: theme.color('text'), interval: 0, hideOverlap: false, width: left - 10, overflow: 'break', lineHeight: 11, formatter: label}}),
      axisStyle({
        ...byRow,
        position: 'right',
        axisLine: {show: false},
        splitLine: {show: false},
        name: '{median|median}{mean|mean}',
        nameLocation: 'start',
        nameGap: 4,
        nameTextStyle: {align: 'left', padding: [0, 0, 0, 8], rich: numberColumns('quiet')},
        axisLabel: {interval: 0, hideOverlap: false, formatter: numbers, rich: numberColumns('text')},
      }),
    ],
    xAxis: scale.axis({name: sweep.objective, nameLocation: 'middle', nameGap: 26}),
    tooltip: {trigger: 'axis', axisPointer: {type: 'shadow'}, formatter: ([{dataIndex}]) => effectTip(axis, effects[dataIndex])},
    series: [
      ...(axes[axis].numeric ? [{type: 'line', data: effects.filter((effect) => effect.value !== NO_EFFECT).map((effect) => point(effect.median)), symbol: 'none', lineStyle: {color, width: 1, opacity: 0.5}, silent: true}] : []),
      rows((effect) => effect.mean, {name: 'mean', itemStyle: {color: theme.color('page'), borderColor: color, borderWidth: 1.8}}),
      rows((effect) => effect.median, {name: 'median', itemStyle: {color}}),
    ],
  };
}

function numberColumns(color) {
  const column = {width: 56, align: 'right', fontSize: 11};
  return {median: {...column, color: theme.color(color)}, mean: {...column, color: theme.color('quiet')}};
}

function explainedText(share) {
  const number = share === null || share === undefined ? MISSING : `${Math.round(100 * share)}%`;
  return `explains ${number}${comparedName() === '' ? '' : ` (${comparedName()})`}`;
}

function effectTip(axis, effect) {
  return tip(effect.value === NO_EFFECT ? `where ${axes[axis].name} has no effect` : `${axes[axis].name} ${effect.value}`,
    `median ${shortNumber(effect.median)}, mean ${shortNumber(effect.mean)}, best ${shortNumber(effect.best)}`,
    `${count(effect.trials, 'trial')}, ${shortNumber(100 * effect.divergedShare, 3)}% diverged`);
}
