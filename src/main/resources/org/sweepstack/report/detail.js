// One trial with what was kept of it: its predictions beside the truth, its decision boundary, its layers.

const CLASS_SYMBOLS = ['circle', 'triangle', 'rect', 'diamond', 'pin', 'roundRect'];

const detail = {shown: null, x: 0, y: 1};

function showDetail() {
  const offered = details.filter(({trial}) => trial >= 0);
  const isKept = offered.some((one) => one.predictions || one.layers || one.boundary);
  byId('detail-section').hidden = trialCount === 0;
  if (offered.length > 0) {
    const ranked = [...offered].sort((one, other) => compareObjective(objectives[one.trial], objectives[other.trial]));
    detail.shown = ranked[0];
    byId('detail-controls').append(chooser(
      'Trial',
      ranked.map(({trial}) => ({value: trial, text: `${trialText(trial)} (${trials.id[trial]})`})),
      detail.shown.trial,
      (trial) => {
        detail.shown = offered.find((one) => one.trial === Number(trial));
        drawDetail();
      }));
  }
  detail.charts = {
    truth: new Chart('truth', 'truth', () => pointsOption('truth')),
    predicted: new Chart('predicted', 'predicted', () => pointsOption('predicted')),
    gradients: new Chart('gradients', 'gradient norms', gradientsOption),
  };
  detail.layerCharts = [];
  detail.isKept = isKept;
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
  drawPredictions(shown?.predictions);
  drawLayers(shown?.layers);
}

/** How to get what is not there. */
function keepHint(artefact, isSaved) {
  return isSaved
    ? `This trial has none. The best trials are shown, and those named by ${sweep.report} --trials t-...`
    : `Not kept. Write ${saveHint(artefact)} into the sweep file and run the same command again, then ${sweep.report}.`;
}

function drawPredictions(predictions) {
  byId('prediction-charts').hidden = predictions === undefined;
  byId('input-controls').replaceChildren();
  byId('confusion').replaceChildren();
  if (predictions === undefined) {
    byId('predictions-help').textContent = keepHint('predictions', sweep.saved.includes('predictions'));
    return;
  }
  const {features, samples, sample} = predictions;
  detail.x = 0;
  detail.y = Math.min(1, features.length - 1);
  byId('predictions-help').textContent = predictionsHelp(predictions);
  if (features.length > 2) {
    const options = features.map((text, value) => ({value, text}));
    const choose = (what) => (place) => { detail[what] = Number(place); refreshPoints(); };
    byId('input-controls').append(chooser('across', options, detail.x, choose('x')), chooser('up', options, detail.y, choose('y')));
  }
  byId('confusion').append(confusionTable(predictions));
  refreshPoints();
}

function predictionsHelp({features, samples, sample}) {
  const which = sample.length < samples ? `${sample.length} of the ${samples} test samples` : `The ${count(samples, 'test sample')}`;
  const by = features.length === 1 ? `by ${features[0]} and the first output` : 'by their inputs as the network saw them';
  return `${which} ${by}. On the left the true classes, on the right the predicted ones; a ring marks what is wrong.`
    + (features.length === 2 && !sweep.saved.includes('boundary') ? ` For the decision boundary write ${saveHint('boundary')} into the sweep file and run the same command again.` : '');
}

function refreshPoints() {
  detail.charts.truth.refresh();
  detail.charts.predicted.refresh();
}

/** The coordinates of each sample: two inputs, or the only one and the first output. */
function coordinates({features, inputs, outputs}) {
  return features.length === 1 ? [inputs[0], outputs[0]] : [inputs[detail.x], inputs[detail.y]];
}

function pointsOption(part) {
  const predictions = detail.shown?.predictions;
  if (!predictions) {
    return null;
  }
  const [xs, ys] = coordinates(predictions);
  const colors = theme.categories();
  const names = predictions.features.length === 1
    ? [predictions.features[0], 'output_0']
    : [predictions.features[detail.x], predictions.features[detail.y]];
  const isWrong = (place) => predictions.truth[place] !== predictions.predicted[place];
  const places = predictions.sample.map((_, place) => place);
  const ofClass = (one) => places.filter((place) => predictions[part][place] === one);
  const point = (place) => ({
    value: [xs[place], ys[place]],
    place,
    itemStyle: part === 'predicted' && isWrong(place) ? {borderColor: theme.color('text'), borderWidth: 2} : {},
  });
  return {
    title: chartTitle(part === 'truth' ? 'true classes' : 'predicted classes'),
    grid: {left: 50, right: 14, top: 36, bottom: 74},
    legend: {bottom: 0, type: 'scroll', textStyle: {color: theme.color('text'), width: 140, overflow: 'truncate'}, pageTextStyle: {color: theme.color('quiet')}, pageIconColor: theme.color('quiet'), icon: undefined},
    xAxis: numberAxis(false, {name: names[0], nameLocation: 'middle', nameGap: 26, nameTruncate: {maxWidth: 200}, splitLine: {show: false}}),
    yAxis: numberAxis(false, {name: names[1], nameTruncate: {maxWidth: 160}, splitLine: {show: false}, nameTextStyle: {align: 'left', color: theme.color('quiet')}}),
    tooltip: {
      formatter: ({data: {place}}) => tip(
        `sample ${predictions.sample[place]}`,
        `truth: ${predictions.classes[predictions.truth[place]]}`,
        `predicted: ${predictions.classes[predictions.predicted[place]]}`,
        `outputs: ${predictions.outputs.map((row) => shortNumber(row[place])).join(', ')}`),
    },
    series: predictions.classes.map((name, one) => ({
      type: 'scatter',
      name,
      symbol: CLASS_SYMBOLS[one % CLASS_SYMBOLS.length],
      symbolSize: 8,
      itemStyle: {color: colors[one % colors.length], opacity: 0.9},
      data: ofClass(one).map(point),
      z: 3,
    })),
  };
}

/** How often each class was taken for each, over all test samples. */
function confusionTable({classes, counts}) {
  const head = ['true class', ...classes, 'right'];
  const rows = counts.map((row, truth) => {
    const all = row.reduce((sum, number) => sum + number, 0);
    return element('tr', {},
      element('th', {scope: 'row'}, classes[truth]),
      row.map((number, predicted) => element('td', {class: predicted === truth ? 'number right' : 'number'}, String(number))),
      element('td', {class: 'number'}, all === 0 ? MISSING : `${shortNumber(100 * row[truth] / all, 3)}%`));
  });
  return element('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Confusion of classes'},
    element('table', {class: 'small'},
      element('caption', {}, 'How many test samples of each true class (rows) were predicted as which (columns)'),
      element('thead', {}, element('tr', {}, head.map((name, place) => element('th', {scope: 'col', class: place > 0 ? 'number' : ''}, element('span', {}, name))))),
      element('tbody', {}, rows)));
}

function drawLayers(layers) {
  detail.layerCharts.forEach((chart) => chart.dispose());
  detail.layerCharts = [];
  byId('layers').replaceChildren();
  byId('layers-help').textContent = layers === undefined
    ? keepHint('statistics', sweep.saved.includes('statistics'))
    : 'The weights of each layer along the epochs: the median, half of them in the dark band, 90% in the light one. Below, the norm of the loss’s gradient in each layer’s weights: where it vanishes, training stands still.';
  if (layers !== undefined) {
    const range = extent(layers.flatMap((layer) => [...layer.percentile5, ...layer.percentile95]).filter((value) => value !== null));
    detail.layerCharts = layers.map((layer, place) => {
      const container = element('div', {class: 'chart'});
      byId('layers').append(container);
      return new Chart(container, layerName(place, layers), () => layerOption(layer, layerName(place, layers), range));
    });
  }
  detail.charts.gradients.refresh();
}

function layerName(place, layers) {
  return place === layers.length - 1 ? 'output layer' : `hidden layer ${place + 1}`;
}

function layerOption(layer, name, range) {
  const color = theme.categories()[0];
  const between = (low, high) => layer.epochs
    .map((epoch, point) => [epoch, layer[low][point], layer[high][point]])
    .filter(([, from, to]) => from !== null && to !== null);
  const bands = [[between('percentile5', 'percentile95'), 0.14], [between('percentile25', 'percentile75'), 0.26]];
  return {
    title: chartTitle(`weights of the ${name}`),
    grid: {left: 50, right: 14, top: 36, bottom: 44},
    toolbox: {itemSize: 11},
    xAxis: numberAxis(false, {name: 'epoch', nameLocation: 'middle', nameGap: 26, min: 0, splitLine: {show: false}}),
    yAxis: numberAxis(false, range === null ? {} : paddedSpread(range)),
    tooltip: {
      trigger: 'axis',
      formatter: (points) => {
        const point = layer.epochs.indexOf(points[points.length - 1].value[0]);
        return tip(`epoch ${layer.epochs[point]}`, ...['min', 'percentile5', 'percentile25', 'median', 'percentile75', 'percentile95', 'max']
          .map((key) => `${key.replace('percentile', '% ')} ${shortNumber(layer[key][point])}`));
      },
    },
    series: [
      ...bands.filter(([points]) => points.length > 1).map(([points, opacity]) => bandSeries(points, color, opacity)),
      {type: 'line', name: 'median', data: layer.epochs.map((epoch, point) => [epoch, layer.median[point]]), showSymbol: false, lineStyle: {color, width: 1.8}, itemStyle: {color}},
    ],
  };
}

function paddedSpread([low, high]) {
  const room = (high - low) * 0.08 || 1;
  const step = 10 ** Math.floor(Math.log10(room));
  return {min: Math.floor((low - room) / step) * step, max: Math.ceil((high + room) / step) * step};
}

function gradientsOption() {
  const layers = detail.shown?.layers;
  if (!layers) {
    return null;
  }
  const norms = layers.flatMap((layer) => layer.weightGradientNorm).filter((value) => value !== null);
  const isLog = isWide(norms);
  const colors = theme.categories();
  const isDrawn = (value) => value !== null && (!isLog || value > 0);
  return {
    title: chartTitle('norm of the gradient'),
    grid: {left: 58, right: 14, top: 36, bottom: 74},
    legend: {bottom: 0, textStyle: {color: theme.color('text')}},
    xAxis: numberAxis(false, {name: 'epoch', nameLocation: 'middle', nameGap: 26, min: 0, splitLine: {show: false}}),
    yAxis: numberAxis(isLog),
    tooltip: {
      trigger: 'axis',
      formatter: (points) => tip(`epoch ${points[0].value[0]}`, ...points.map(({seriesName, value}) => `${shortNumber(value[1])}  ${seriesName}`)),
    },
    series: layers.map((layer, place) => ({
      type: 'line',
      name: layerName(place, layers),
      data: layer.epochs.map((epoch, point) => [epoch, layer.weightGradientNorm[point]]).filter(([, value]) => isDrawn(value)),
      showSymbol: false,
      lineStyle: {color: colors[place % colors.length], width: 1.8, type: ['solid', 'dashed', 'dotted'][Math.floor(place / colors.length) % 3]},
      itemStyle: {color: colors[place % colors.length]},
    })),
  };
}
