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
    element('span', {class: 'on-phone'}, `${capital(trialText(trial))} (${trials.id[trial]}). `),
    ...unbroken(resultText(trial)));
  drawPredictions(detail.shown.predictions, detail.shown.boundary);
  drawMistakes(detail.shown.mistakes, detail.shown.predictions);
  drawKernels(detail.shown);
  drawLayers(detail.shown.layers);
  drawHistograms(detail.shown.histograms);
}

function resultText(trial) {
  const numbers = measuredMetrics
    .filter((metric) => trials.metrics[metric][trial] !== null)
    .map((metric) => `${metric} ${shortNumber(trials.metrics[metric][trial])}`)
    .join(', ');
  const end = `${capital(statuses[trials.status[trial]].replace('_', ' '))} after ${count(trials.epochsRun[trial], 'epoch')}`;
  return numbers === '' ? `${end}.` : `${end}: ${numbers}.`;
}
