// One trial with what was kept of it: its predictions beside the truth, its decision boundary, its layers along the epochs.

import {Chart} from './charts.mjs';
import {byId, chooser, element, unbroken} from './elements.mjs';
import {filter} from './filter.mjs';
import {drawHistograms, histogramsOption} from './histograms.mjs';
import {drawKernels} from './kernels.mjs';
import {drawLayers, gradientsOption} from './layers.mjs';
import {drawMistakes} from './mistakes.mjs';
import {count, shortNumber} from './numbers.mjs';
import {drawPredictions, pointsOption} from './predictions.mjs';
import {detail} from './shown-trial.mjs';
import {
  capital, compareObjective, configurations, details, measuredMetrics, objectives, statuses, trials, trialText,
} from './sweep.mjs';

export function showDetail() {
  byId('detail-section').hidden = details.length === 0;
  if (details.length === 0) {
    return;
  }
  detail.charts = {
    truth: new Chart('truth', 'truth', () => pointsOption('truth')),
    predicted: new Chart('predicted', 'predicted', () => pointsOption('predicted')),
    gradients: new Chart('gradients', 'gradient norms', gradientsOption),
    histograms: new Chart('histograms', 'histograms', histogramsOption),
  };
  offerDetails();
  filter.onChange(offerDetails);
}

/** Offers the trials that pass the filter, the best first; all of them where none does. */
function offerDetails() {
  const passing = new Set(filter.passing);
  const offered = details.filter(({trial}) => passing.has(trial));
  const ranked = (offered.length > 0 ? offered : [...details])
    .sort((one, other) => rankOf(one) - rankOf(other) || compareObjective(objectives[one.trial], objectives[other.trial]));
  const isStill = ranked.includes(detail.shown);
  detail.shown = isStill ? detail.shown : ranked[0];
  byId('detail-controls').replaceChildren(
    chooser(
      'Trial',
      ranked.map(({trial}) => ({value: trial, text: `${trialText(trial)} (${trials.id[trial]})`})),
      detail.shown.trial,
      (trial) => {
        detail.shown = details.find((one) => one.trial === Number(trial));
        drawDetail();
      }),
    offered.length > 0 ? '' : element('span', {class: 'help'}, 'None of the trials in detail passes the filter.'));
  if (!isStill) {
    drawDetail();
  }
}

/** The rank of the trial's configuration, within what compares; of those without one the last. */
function rankOf({trial}) {
  return configurations.rank[trials.configuration[trial]] ?? configurations.rank.length + 1;
}

function drawDetail() {
  const {trial} = detail.shown;
  byId('detail-text').replaceChildren(
    element('span', {class: 'on-phone'}, `${capital(trialText(trial))} (`, element('span', {class: 'whole'}, trials.id[trial]), '). '),
    ...unbroken(resultText(trial)));
  seeSamples();
  drawKernels(detail.shown);
  drawLayers(detail.shown.layers);
  drawHistograms(detail.shown.histograms);
}

/** Shows what the trial says of its test samples or, where that was kept, of its training samples. */
function seeSamples() {
  const {shown} = detail;
  const sets = [...(shown.predictions || shown.quantities || !shown.train ? ['test'] : []), ...(shown.train ? ['training'] : [])];
  detail.set = sets.includes(detail.set) ? detail.set : sets[0];
  detail.seen = detail.set === 'test' ? shown : {boundary: shown.boundary, ...shown.train};
  byId('predictions-title').textContent = `${capital(detail.set)} predictions`;
  byId('set-controls').replaceChildren(...(sets.length === 1 ? [] : [chooser('samples', sets.map((text) => ({value: text, text})), detail.set, (set) => {
    detail.set = set;
    seeSamples();
  })]));
  drawPredictions(detail.seen);
  drawMistakes(detail.seen.mistakes, detail.seen.predictions);
}

function resultText(trial) {
  const numbers = measuredMetrics
    .filter((metric) => trials.metrics[metric][trial] !== null)
    .map((metric) => `${metric} ${shortNumber(trials.metrics[metric][trial])}`)
    .join(', ');
  const end = `${capital(statuses[trials.status[trial]].replace('_', ' '))} after ${count(trials.epochsRun[trial], 'epoch')}`;
  return numbers === '' ? `${end}.` : `${end}: ${numbers}.`;
}
