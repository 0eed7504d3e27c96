// The predictions of the trial in detail, for its test or training samples, beside the truth and over the decision boundary.

import {boundaryExtent, boundarySeries} from './boundary.mjs';
import {chartTitle, legendBelow, numberAxis, tip} from './charts.mjs';
import {byId, chooser, element, markMore, sideways, unbroken} from './elements.mjs';
import {count, shortNumber} from './numbers.mjs';
import {drawQuantities, quantitiesOption} from './quantities.mjs';
import {detail, whichSamples} from './shown-trial.mjs';
import {keepHint, saveHint, sweep} from './sweep.mjs';
import {theme} from './theme.mjs';

const CLASS_SYMBOLS = ['circle', 'triangle', 'rect', 'diamond', 'pin', 'roundRect'];

export function drawPredictions({predictions, quantities, boundary}) {
  byId('prediction-charts').hidden = !isInPlane(predictions) && boundary === undefined && quantities === undefined;
  byId('input-controls').replaceChildren();
  byId('confusion').replaceChildren();
  refreshPoints();
  if (quantities !== undefined) {
    drawQuantities(quantities, refreshPoints);
    return;
  }
  if (predictions === undefined) {
    byId('predictions-help').replaceChildren(...unbroken(keepHint('predictions', sweep.saved.includes('predictions'))));
    return;
  }
  const {features} = predictions;
  detail.x = 0;
  detail.y = Math.min(1, features.length - 1);
  byId('predictions-help').textContent = predictionsHelp(predictions, boundary);
  if (features.length > 2) {
    const options = features.map((text, value) => ({value, text}));
    const choose = (what) => (place) => { detail[what] = Number(place); refreshPoints(); };
    byId('input-controls').append(chooser('across', options, detail.x, choose('x')), chooser('up', options, detail.y, choose('y')));
  }
  const table = confusionTable(predictions);
  byId('confusion').append(
    element('p', {class: 'help'}, `How many ${detail.set} samples of each class were predicted as which:`),
    table,
    sideways());
  markMore(byId('confusion'), table);
}

/** Samples that are no images are drawn by their inputs. */
function isInPlane(predictions) {
  return predictions !== undefined && predictions.features.length > 0;
}

function predictionsHelp({features, inputCount, samples, sample}, boundary) {
  if (features.length === 0) {
    return `${count(samples, `${detail.set} image`)}.`;
  }
  const by = features.length === 1 ? `by ${features[0]} and the first output` : 'by their inputs as the network saw them';
  const some = features.length < inputCount ? ` (the first ${features.length} of ${inputCount} to choose from)` : '';
  return `${whichSamples(samples, sample)} ${by}${some}. First the true classes, then the predicted ones; a ring marks what is wrong.`
    + boundaryHelp(features, boundary);
}

function boundaryHelp(features, boundary) {
  if (boundary !== undefined) {
    return ' Behind them is the class that the network predicts there, paler where it is uncertain.';
  }
  return features.length === 2 && !sweep.saved.includes('boundary')
    ? ` For the decision boundary write ${saveHint('boundary')} into the sweep file and run the same command again.`
    : '';
}

function refreshPoints() {
  detail.charts.truth.refresh();
  detail.charts.predicted.refresh();
}

/** The coordinates of each sample: two inputs, or the only one and the first output. */
function coordinates({features, inputs, outputs}) {
  return features.length === 1 ? [inputs[0], outputs[0]] : [inputs[detail.x], inputs[detail.y]];
}

export function pointsOption(part) {
  const {predictions, quantities, boundary} = detail.seen;
  if (quantities !== undefined) {
    return quantitiesOption(part, quantities);
  }
  if (!boundary && !isInPlane(predictions)) {
    return null;
  }
  const names = inputNames(predictions, boundary);
  const {legend, height} = legendBelow(predictions?.classes ?? [], byId(part).clientWidth);
  const [x, y] = boundary ? [boundaryExtent(boundary.x1), boundaryExtent(boundary.x2)] : [[], []];
  return {
    title: chartTitle(part === 'truth' ? 'true classes' : 'predicted classes'),
    grid: {left: 50, right: 14, top: 48, bottom: 50 + height},
    legend: {...legend, itemWidth: 12, itemHeight: 12},
    xAxis: numberAxis({name: names[0], nameLocation: 'middle', nameGap: 26, nameTruncate: {maxWidth: 200}, splitLine: {show: false}, min: x[0], max: x[1], axisLabel: {showMinLabel: false, showMaxLabel: false}}),
    yAxis: numberAxis({name: names[1], nameTruncate: {maxWidth: 160}, splitLine: {show: false}, min: y[0], max: y[1], axisLabel: {showMinLabel: false, showMaxLabel: false}}),
    tooltip: {formatter: ({data: {place}}) => sampleTip(predictions, place)},
    series: [...(boundary ? [boundarySeries(boundary)] : []), ...(predictions ? classSeries(predictions, part) : [])],
  };
}

function inputNames(predictions, boundary) {
  if (!predictions) {
    return boundary.inputs;
  }
  const {features} = predictions;
  return features.length === 1 ? [features[0], 'output_0'] : [features[detail.x], features[detail.y]];
}

function sampleTip({sample, classes, truth, predicted, outputs}, place) {
  return tip(
    `sample ${sample[place]}`,
    `truth: ${classes[truth[place]]}`,
    `predicted: ${classes[predicted[place]]}`,
    `outputs: ${outputs.map((row) => shortNumber(row[place])).join(', ')}`);
}

/** The samples of each class, true or predicted; a class has its color and its shape. */
function classSeries(predictions, part) {
  const [xs, ys] = coordinates(predictions);
  const colors = theme.categories();
  const isRinged = (place) => part === 'predicted' && predictions.truth[place] !== predictions.predicted[place];
  const point = (place) => ({
    value: [xs[place], ys[place]],
    place,
    itemStyle: isRinged(place) ? {borderColor: theme.color('text'), borderWidth: 2} : {},
  });
  const places = predictions.sample.map((_, place) => place);
  return predictions.classes.map((name, one) => ({
    type: 'scatter',
    name,
    symbol: CLASS_SYMBOLS[one % CLASS_SYMBOLS.length],
    symbolSize: 8,
    itemStyle: {color: colors[one % colors.length], opacity: 0.95},
    data: places.filter((place) => predictions[part][place] === one).map(point),
    z: 3,
  }));
}

/** How often each class was taken for each, over all samples of the set. */
function confusionTable({classes, counts}) {
  const head = ['true class', ...classes.map((name) => `as ${name}`), 'right'];
  const rows = counts.map((row, truth) => {
    const all = row.reduce((sum, number) => sum + number, 0);
    return element('tr', {},
      element('th', {scope: 'row'}, classes[truth]),
      row.map((number, predicted) => element('td', {class: predicted === truth ? 'number right' : 'number'}, String(number))),
      element('td', {class: 'number'}, all === 0 ? MISSING : `${shortNumber(100 * row[truth] / all, 3)}%`));
  });
  return element('div', {class: 'scroll fitting', tabindex: '0', role: 'region', 'aria-label': 'Confusion of classes'},
    element('table', {class: 'small'},
      element('thead', {}, element('tr', {}, head.map((name, place) => element('th', {scope: 'col', class: place > 0 ? 'number' : ''}, element('span', {}, name))))),
      element('tbody', {}, rows)));
}
