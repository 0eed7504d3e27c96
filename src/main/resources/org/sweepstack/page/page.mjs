// The page, from the top down.

import {followAddress} from './address.mjs';
import {showAnswer} from './answer.mjs';
import {showCurves} from './curves.mjs';
import {showDetail} from './detail.mjs';
import {showDrawn} from './drawn.mjs';
import {showEffects} from './effects.mjs';
import {byId, element} from './elements.mjs';
import {showFailures} from './failures.mjs';
import {showFilterPanel} from './filter-panel.mjs';
import {showHeatMap} from './heat-map.mjs';
import {showParallel} from './parallel.mjs';
import {showThePicks} from './picks.mjs';
import {data, sweep, trialCount, trials} from './sweep.mjs';
import {showTables} from './tables.mjs';
import {startTheme} from './theme.mjs';

function showConstants() {
  byId('constants-section').hidden = data.constants.length === 0;
  byId('constants').replaceChildren(...data.constants.map(([name, value]) => element('div', {},
    element('dt', {}, name), element('dd', {}, value === '' ? MISSING : value))));
}

function showFooter() {
  byId('footer').textContent = `Made by Sweepstack from the results of ${sweep.name}, with Apache ECharts. Charts are saved as PNG by the arrow at their top right. The same numbers are in trials.csv, summary.csv and curves.csv in the sweep’s results folder.`;
}

startTheme();
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
  showDrawn();
  showHeatMap();
  showCurves();
  showDetail();
  showFailures();
  showConstants();
  followAddress();
}

// The address holds the filter, and no way to the tables.
byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  byId('tab-configurations').focus();
  byId('tables').scrollIntoView();
});
