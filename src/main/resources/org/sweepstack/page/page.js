// The page, from the top down.

function showConstants() {
  byId('constants-section').hidden = data.constants.length === 0;
  byId('constants').replaceChildren(...data.constants.map(([name, value]) => element('div', {},
    element('dt', {}, name), element('dd', {}, value === '' ? MISSING : value))));
}

function showFooter() {
  byId('footer').textContent = `Made by Sweepstack from the results of ${sweep.name}, with Apache ECharts. Charts are saved as PNG by the arrow at their top right. The same numbers are in trials.csv, summary.csv and curves.csv in the sweep’s results folder.`;
}

showAnswer();
showFooter();
if (trialCount > 0) {
  byId('filter').hidden = false;
  byId('main').hidden = false;
  showFilterPanel();
  showParallel();
  showThePicks();
  showTables();
  showEffects();
  showHeatMap();
  showCurves();
  showDetail();
  showFailures();
  showConstants();
}
