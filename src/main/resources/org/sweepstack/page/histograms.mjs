// How large the numbers of each layer of the trial in detail are along the epochs.

import {chartTitle, epochAxis, numberAxis, scaleOf, tip} from './charts.mjs';
import {byId, chooser, unbroken} from './elements.mjs';
import {shortNumber} from './numbers.mjs';
import {fullestBin, ridges, topOf} from './ridges.mjs';
import {detail} from './shown-trial.mjs';
import {keepHint, sweep, unit} from './sweep.mjs';
import {theme} from './theme.mjs';

export function drawHistograms(histograms) {
  byId('histogram-controls').replaceChildren();
  byId('histograms-help').replaceChildren(...unbroken(histograms === undefined
    ? keepHint('histograms', sweep.saved.includes('histograms'))
    : 'How large the numbers of a layer are: the first epoch at the back, the last in front, each as high as its own fullest of 30 bins.'));
  if (histograms !== undefined) {
    const names = histograms.map(nameOf);
    detail.histogram = names.includes(detail.histogram) ? detail.histogram : names[0];
    byId('histogram-controls').append(chooser(
      'Histograms of',
      names.map((name) => ({value: name, text: name})),
      detail.histogram,
      (name) => {
        detail.histogram = name;
        detail.charts.histograms.refresh();
      }));
  }
  detail.charts.histograms.refresh();
}

function nameOf({layer, part}) {
  return `${layer}, ${part}`;
}

export function histogramsOption() {
  const shown = detail.shown.histograms?.find((one) => nameOf(one) === detail.histogram);
  if (shown === undefined) {
    return null;
  }
  const points = ridges(shown);
  const {epochs} = shown;
  return {
    title: chartTitle(detail.histogram),
    grid: {left: 58, right: 14, top: 36, bottom: 44},
    xAxis: numberAxis({min: Math.min(...shown.low), max: Math.max(...shown.high), axisLabel: {showMinLabel: false, showMaxLabel: false}}),
    yAxis: epochAxis(scaleOf(false), {
      inverse: true,
      min: topOf(points),
      max: epochs[epochs.length - 1],
      nameGap: 36,
      // Above the first epoch there is only the ridge at the back.
      axisLabel: {formatter: (epoch) => (epoch < epochs[0] || !Number.isInteger(epoch) ? '' : String(epoch))},
    }),
    tooltip: {formatter: ({dataIndex}) => ridgeTip(shown, dataIndex)},
    series: [{
      type: 'custom',
      data: epochs.map((epoch, ridge) => [points[ridge][0][0], epoch]),
      renderItem: (_, api) => ridgeShape(points, api),
      clip: true,
    }],
  };
}

function ridgeShape(points, api) {
  const ridge = points.findIndex(([[, epoch]]) => epoch === api.value(1));
  return {
    type: 'polygon',
    shape: {points: points[ridge].map((point) => api.coord(point))},
    style: {
      fill: theme.categories()[0],
      opacity: 0.35 + 0.6 * (ridge + 1) / points.length,
      stroke: theme.color('page'),
      lineWidth: 1,
    },
  };
}

function ridgeTip(shown, ridge) {
  const {most, from, to} = fullestBin(shown, ridge);
  return tip(
    `${unit} ${shown.epochs[ridge]}`,
    `from ${shortNumber(shown.low[ridge])} to ${shortNumber(shown.high[ridge])}`,
    `most, ${most}, from ${shortNumber(from)} to ${shortNumber(to)}`);
}
