// How the weights of each layer of the trial in detail spread along the epochs, and the norms of their gradients.

import {Chart, chartTitle, epochAxis, legendBelow, numberAxis, scaleOf, tip} from './charts.mjs';
import {bandSeries} from './curves.mjs';
import {byId, element, unbroken} from './elements.mjs';
import {extent, isWide, niceRange, shortNumber} from './numbers.mjs';
import {detail} from './shown-trial.mjs';
import {keepHint, sweep, unit} from './sweep.mjs';
import {theme} from './theme.mjs';

export function drawLayers(layers) {
  detail.layerCharts.forEach((chart) => chart.dispose());
  detail.layerCharts = [];
  byId('layers').replaceChildren();
  byId('layers-help').replaceChildren(...unbroken(layers === undefined
    ? keepHint('statistics', sweep.saved.includes('statistics'))
    : 'The weights of each layer along the epochs: the median, half of them in the dark band, 90% in the light one. Below, the norm of the loss’s gradient in each layer’s weights: where it vanishes, training stands still.'));
  if (layers !== undefined) {
    const range = extent(layers.flatMap((layer) => [...layer.percentile5, ...layer.percentile95]).filter((value) => value !== null));
    detail.layerCharts = layers.map((layer) => {
      const container = element('div', {class: 'chart'});
      byId('layers').append(container);
      return new Chart(container, layer.name, () => layerOption(layer, range));
    });
  }
  detail.charts.gradients.refresh();
}

function layerOption(layer, range) {
  const color = theme.categories()[0];
  const between = (low, high) => layer.epochs
    .map((epoch, point) => [epoch, layer[low][point], layer[high][point]])
    .filter(([, from, to]) => from !== null && to !== null);
  const bands = [[between('percentile5', 'percentile95'), 0.14], [between('percentile25', 'percentile75'), 0.26]];
  return {
    title: chartTitle(`${layer.name}, weights`),
    grid: {left: 50, right: 14, top: 36, bottom: 44},
    toolbox: {itemSize: 11},
    xAxis: epochAxis(scaleOf(false), {min: 0}),
    yAxis: numberAxis(range === null ? {} : niceRange(range)),
    tooltip: {
      trigger: 'axis',
      formatter: (points) => {
        const point = layer.epochs.indexOf(points[points.length - 1].value[0]);
        return tip(`${unit} ${layer.epochs[point]}`, ...['min', 'percentile5', 'percentile25', 'median', 'percentile75', 'percentile95', 'max']
          .map((key) => `${key.replace('percentile', '% ')} ${shortNumber(layer[key][point])}`));
      },
    },
    series: [
      ...bands.filter(([points]) => points.length > 1).map(([points, opacity]) => bandSeries(points, color, opacity)),
      {type: 'line', name: 'median', data: layer.epochs.map((epoch, point) => [epoch, layer.median[point]]), showSymbol: false, lineStyle: {color, width: 1.8}, itemStyle: {color}},
    ],
  };
}

export function gradientsOption() {
  const {layers} = detail.shown;
  if (!layers) {
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
