// What trials came to over the ranges from which numbers were drawn: a point for each trial.

import {Chart, chartTitle, roundScale, tip} from './charts.mjs';
import {comparedName, comparedTrials, offerParts, onCompared, variedAxes} from './comparable.mjs';
import {byId, element} from './elements.mjs';
import {count, shortNumber} from './numbers.mjs';
import {axes, groupOf, isMeasured, measuredMetrics, NO_VALUE, objectives, sweep, trialText, valueText} from './sweep.mjs';
import {theme} from './theme.mjs';

export function showDrawn() {
  const shown = variedAxes().filter((axis) => axes[axis].bins !== undefined);
  byId('drawn-section').hidden = shown.length === 0 || !measuredMetrics.includes(sweep.objective);
  byId('drawn-help').textContent = `Each point is a trial that passes the filter and compares: ${sweep.objective} over the number that was drawn for it.`;
  offerParts(byId('drawn-controls'));
  const charts = shown.map(scatterChart);
  onCompared(() => charts.forEach((chart) => chart.refresh()));
}

function scatterChart(axis) {
  const container = element('div', {class: 'chart', id: `drawn-${axes[axis].name}`});
  container.style.height = '300px';
  byId('drawn').append(container);
  return new Chart(container, `${sweep.objective} over ${axes[axis].name}`, () => scatterOption(axis));
}

function scatterOption(axis) {
  const compared = comparedTrials().filter((trial) => groupOf(axis, trial) !== NO_VALUE);
  const shown = compared.filter(isMeasured);
  const numberOf = (trial) => Number(valueText(axis, trial));
  const across = roundScale(shown.map(numberOf));
  const up = roundScale(shown.map((trial) => objectives[trial]));
  const missing = compared.length - shown.length;
  return {
    title: {
      ...chartTitle(axes[axis].name),
      subtext: [comparedName(), missing > 0 ? `${count(missing, 'trial')} not measured` : ''].filter((text) => text !== '').join(', '),
      subtextStyle: {color: theme.color('quiet'), fontSize: 12},
      itemGap: 7,
    },
    grid: {left: 8, right: 16, top: 64, bottom: 30, containLabel: true},
    xAxis: across.axis({name: axes[axis].name, nameLocation: 'middle', nameGap: 26}),
    yAxis: up.axis({name: sweep.objective, nameLocation: 'end', nameTextStyle: {align: 'left', color: theme.color('quiet'), fontSize: 12}}),
    tooltip: {formatter: ({data}) => tip(trialText(data.trial), `${axes[axis].name} ${valueText(axis, data.trial)}`, `${sweep.objective} ${shortNumber(objectives[data.trial])}`)},
    series: [{
      type: 'scatter',
      symbolSize: 7,
      itemStyle: {color: theme.categories()[0], opacity: 0.6},
      data: shown.map((trial) => ({value: [across.at(numberOf(trial)), up.at(objectives[trial])], trial})),
    }],
  };
}
