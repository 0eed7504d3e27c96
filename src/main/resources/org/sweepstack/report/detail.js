// One trial with what was kept of it: its predictions beside the truth, its decision boundary, its layers.

function showDetail() {
    byId('detail-section').hidden = trialCount === 0;
  if (details.length > 0) {
    const ranked = [...details].sort((one, other) => compareObjective(objectives[one.trial], objectives[other.trial]));
    detail.shown = ranked[0];
    byId('detail-controls').append(chooser(
      'Trial',
      ranked.map(({trial}) => ({value: trial, text: `${trialText(trial)} (${trials.id[trial]})`})),
      detail.shown.trial,
      (trial) => {
        detail.shown = details.find((one) => one.trial === Number(trial));
        drawDetail();
      }));
  }
  detail.charts = {
    truth: new Chart('truth', 'truth', () => pointsOption('truth')),
    predicted: new Chart('predicted', 'predicted', () => pointsOption('predicted')),
    gradients: new Chart('gradients', 'gradient norms', gradientsOption),
  };
  detail.layerCharts = [];
  drawDetail();
}

function drawDetail() {
  const {shown} = detail;
  if (shown === null) {
    byId('detail-text').textContent = 'No trial completed.';
  } else {
    const {trial} = shown;
    const text = measuredMetrics
      .filter((metric) => trials.metrics[metric][trial] !== null)
      .map((metric) => `${metric} ${shortNumber(trials.metrics[metric][trial])}`)
      .join(', ');
    byId('detail-text').textContent = `${capital(statuses[trials.status[trial]])} after ${count(trials.epochsRun[trial], 'epoch')}${text === '' ? '' : `: ${text}`}.`;
  }
  drawPredictions(shown?.predictions, shown?.boundary);
  drawLayers(shown?.layers);
}

/** How to get what is not there. */
function keepHint(artefact, isSaved) {
  return isSaved
    ? `This trial has none. The best trials are shown, and those named by ${sweep.report} --trials t-...`
    : `Not kept. Write ${saveHint(artefact)} into the sweep file and run the same command again, then ${sweep.report}.`;
}
