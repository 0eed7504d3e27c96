// How the numbers of each layer of the trial in detail spread along the epochs, and the norms of their gradients.

import {Chart, chartTitle, epochAxis, legendBelow, numberAxis, scaleOf, tip} from './charts.mjs';
import {bandSeries} from './curves.mjs';
import {byId, chooser, element, unbroken} from './elements.mjs';
import {extent, isWide, niceRange, shortNumber} from './numbers.mjs';
import {detail} from './shown-trial.mjs';
import {keepHint, sweep, unit} from './sweep.mjs';
import {theme} from './theme.mjs';

const FIXED_RANGE = ['weights', 'biases', 'activations'];

export function drawLayers(layers) {
  byId('layer-controls').replaceChildren();
  byId('layers-help').replaceChildren(...unbroken(layers === undefined
    ? keepHint('statistics', sweep.saved.includes('statistics'))
    : 'The numbers of each layer along the epochs: the median, half of them in the dark band, 90% in the light one. Below, the norm of the loss’s gradient in each layer’s weights: where it vanishes, training stands still.'));
  if (layers !== undefined) {
    const parts = [...new Set(layers.flatMap((layer) => Object.keys(layer.parts)))];
    detail.part = parts.includes(detail.part) ? detail.part : parts[0];
    if (parts.length > 1) {
      byId('layer-controls').append(chooser(
        'Numbers of layers',
        parts.map((part) => ({value: part, text: part})),
        detail.part,
        (part) => {
          detail.part = part;
          drawSpreads(layers);
        }));
    }
  }
  drawSpreads(layers ?? []);
  detail.charts.gradients.refresh();
}

/** A chart for each layer that has the chosen part; gradients, which differ by far from layer to layer, each on a scale of its own. */
function drawSpreads(layers) {
  detail.layerCharts.forEach((chart) => chart.dispose());
  byId('layers').replaceChildren();
  const shown = layers.filter((layer) => layer.parts[detail.part] !== undefined);
  const rangeOf = (some) => extent(some
    .flatMap(({parts}) => [...parts[detail.part].percentile5, ...parts[detail.part].percentile95])
    .filter((value) => value !== null));
  const common = rangeOf(shown);
  detail.layerCharts = shown.map((layer) => {
    const container = element('div', {class: 'chart'});
    byId('layers').append(container);
    const range = FIXED_RANGE.includes(detail.part) ? common : rangeOf([layer]);
    return new Chart(container, `${layer.name}, ${detail.part}`, () => layerOption(layer, layer.parts[detail.part], range));
  });
}

function layerOption({name, epochs}, spread, range) {
  const color = theme.categories()[0];
  const between = (low, high) => epochs
    .map((epoch, point) => [epoch, spread[low][point], spread[high][point]])
    .filter(([, from, to]) => from !== null && to !== null);
  const bands = [[between('percentile5', 'percentile95'), 0.14], [between('percentile25', 'percentile75'), 0.26]];
  return {
    title: chartTitle(`${name}, ${detail.part}`),
    grid: {left: 58, right: 14, top: 36, bottom: 44},
    toolbox: {itemSize: 11},
    xAxis: epochAxis(scaleOf(false), {min: 0}),
    yAxis: numberAxis(range === null ? {} : niceRange(range)),
    tooltip: {
      trigger: 'axis',
      formatter: (points) => spreadTip(epochs, spread, epochs.indexOf(points[points.length - 1].value[0])),
    },
    series: [
      ...bands.filter(([points]) => points.length > 1).map(([points, opacity]) => bandSeries(points, color, opacity)),
      {type: 'line', name: 'median', data: epochs.map((epoch, point) => [epoch, spread.median[point]]), showSymbol: false, lineStyle: {color, width: 1.8}, itemStyle: {color}},
    ],
  };
}

function spreadTip(epochs, spread, point) {
  const numbers = ['min', 'percentile5', 'percentile25', 'median', 'percentile75', 'percentile95', 'max']
    .map((key) => `${key.replace(/^percentile(.*)/, '$1%')} ${shortNumber(spread[key][point])}`);
  const zeros = spread.zeros[point];
  return tip(`${unit} ${epochs[point]}`, ...numbers, ...(zeros === null ? [] : [`${shortNumber(100 * zeros, 3)}% are 0`]));
}

export function gradientsOption() {
  const layers = (detail.shown.layers ?? []).filter(({weightGradientNorm}) => weightGradientNorm !== undefined);
  if (layers.length === 0) {
    return null;
  }
  const norms = layers.flatMap((layer) => layer.weightGradientNorm).filter((value) => value !== null);
  const scale = scaleOf(isWide(norms));
  const colors = theme.categories();
  const {legend, height} = legendBelow(layers.map(({name}) => name), byId('gradients').clientWidth);
  return {
    title: chartTitle('norm of the gradient'),
    grid: {left: 58, right: 14, top: 36, bottom: 50 + height},
    legend,
    xAxis: epochAxis(scaleOf(false), {min: 0}),
    yAxis: scale.axis(),
    tooltip: {
      trigger: 'axis',
      formatter: (points) => tip(`${unit} ${points[0].value[0]}`, ...points.map(({seriesName, value}) => `${seriesName} ${shortNumber(value[2])}`)),
    },
    series: layers.map((layer, place) => ({
      type: 'line',
      name: layer.name,
      data: layer.epochs
        .map((epoch, point) => [epoch, scale.at(layer.weightGradientNorm[point]), layer.weightGradientNorm[point]])
        .filter(([, place]) => place !== null),
      symbol: 'none',
      lineStyle: {color: colors[place % colors.length], width: 1.8, type: ['solid', 'dashed', 'dotted'][Math.floor(place / colors.length) % 3]},
      itemStyle: {color: colors[place % colors.length]},
    })),
  };
}
