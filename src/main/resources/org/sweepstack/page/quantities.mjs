// The quantities that the trial in detail predicts: against the true ones, and how far they are off.

import {chartTitle, numberAxis, tip} from './charts.mjs';
import {byId, chooser} from './elements.mjs';
import {shortNumber} from './numbers.mjs';
import {detail, whichSamples} from './shown-trial.mjs';
import {theme} from './theme.mjs';

/** Says what is drawn, and offers the quantities where they are several. */
export function drawQuantities({names, samples, sample}, refresh) {
  detail.quantity = 0;
  byId('predictions-help').textContent = `${whichSamples(samples, sample)}: what was predicted against the truth, on the line where they are equal, and how far the truth is from it.`;
  if (names.length > 1) {
    const options = names.map((text, value) => ({value, text}));
    byId('input-controls').append(
      chooser('quantity', options, 0, (place) => { detail.quantity = Number(place); refresh(); }));
  }
  refresh();
}

/** The predicted quantity against the true one, or the residual against the predicted one. */
export function quantitiesOption(part, {names, sample, truth, predicted}) {
  const place = detail.quantity ?? 0;
  const isTruth = part === 'truth';
  const [xs, ys] = isTruth
    ? [truth[place], predicted[place]]
    : [predicted[place], truth[place].map((value, one) => residual(value, predicted[place][one]))];
  const name = names[place];
  const axis = (text) => ({name: text, nameTruncate: {maxWidth: 200}, splitLine: {show: false}, scale: true});
  return {
    title: chartTitle(isTruth ? 'predicted against true' : 'residuals'),
    grid: {left: 60, right: 14, top: 48, bottom: 50},
    xAxis: numberAxis({...axis(isTruth ? `true ${name}` : `predicted ${name}`), nameLocation: 'middle', nameGap: 26}),
    yAxis: numberAxis(axis(isTruth ? `predicted ${name}` : 'true - predicted')),
    tooltip: {formatter: ({dataIndex}) => quantityTip(sample[dataIndex], truth[place][dataIndex], predicted[place][dataIndex])},
    series: [
      {
        type: 'scatter',
        symbolSize: 7,
        itemStyle: {color: theme.categories()[0], opacity: 0.8},
        data: xs.map((x, one) => [x, ys[one]]),
      },
      lineOfEquals(isTruth, xs, ys),
    ],
  };
}

function residual(truth, predicted) {
  return truth === null || predicted === null ? null : truth - predicted;
}

/** Where a prediction is right: the diagonal, or 0. As a series of its own it widens both axes to its ends. */
function lineOfEquals(isTruth, xs, ys) {
  const all = (isTruth ? [...xs, ...ys] : xs).filter((value) => value !== null);
  const ends = [Math.min(...all), Math.max(...all)];
  return {
    type: 'line',
    silent: true,
    symbol: 'none',
    lineStyle: {color: theme.color('text'), type: 'dashed', width: 1},
    data: ends.map((end) => [end, isTruth ? end : 0]),
  };
}

function quantityTip(sample, truth, predicted) {
  return tip(
    `sample ${sample}`,
    `truth: ${shortNumber(truth)}`,
    `predicted: ${shortNumber(predicted)}`,
    `residual: ${shortNumber(truth - predicted)}`);
}
