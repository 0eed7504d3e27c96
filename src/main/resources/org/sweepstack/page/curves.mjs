// Learning curves of what is picked: of a configuration the median over its seeds and all that lies between them.

import {Chart, chartTitle, epochAxis, scaleOf, tip} from './charts.mjs';
import {curveOf} from './curve-codec.mjs';
import {byId, checkbox, element} from './elements.mjs';
import {decades, extent, groupBy, median, niceRange, shortNumber} from './numbers.mjs';
import {picks, pickText} from './picks.mjs';
import {data, isCompleted, measuredMetrics, members, replicate, saveHint, sweep, unit} from './sweep.mjs';
import {theme} from './theme.mjs';

const curveScales = {isLogLoss: true, isLogEpochs: false, isTested: false, isWholeAccuracy: false};

/** The lines of a pick, with the names of their metrics and how they are drawn. */
const PARTS = [
  {name: 'training', metric: 'train', line: 'solid', opacity: 0.16},
  {name: 'validation', metric: 'validation', line: 'dashed', opacity: 0.08},
  {name: 'test', metric: 'test', line: 'dotted', opacity: 0.05},
];

export function showCurves() {
  byId('curves-help').textContent = `Training is drawn through, validation dashed, test dotted; for a configuration the median over its ${replicate}s, with the range between the lowest and the highest shaded; a ${replicate} that stopped early stays at its last value. Tick rows in the tables to draw others.`
    + (data.curves.mostPoints < 100 ? ` So large a sweep shows ${data.curves.mostPoints} points of each curve; curves.csv has all.` : '');
  const loss = new Chart('curve-loss', 'loss', () => curvesOption('loss'));
  const share = shareKind();
  const accuracy = new Chart('curve-accuracy', share, () => curvesOption(share));
  const refresh = () => [loss, accuracy].forEach((chart) => chart.refresh());
  // Without validation, what the test samples say is all there is beside the training.
  curveScales.isTested = data.curves.validation_loss.every((packed) => packed === '');
  byId('curve-controls').append(
    checkbox('logarithmic loss', curveScales.isLogLoss, (isLog) => { curveScales.isLogLoss = isLog; refresh(); }),
    checkbox('test samples', curveScales.isTested, (isTested) => { curveScales.isTested = isTested; refresh(); }),
    checkbox(`${share} from 0`, curveScales.isWholeAccuracy, (isWhole) => { curveScales.isWholeAccuracy = isWhole; refresh(); }),
    checkbox('logarithmic epochs', curveScales.isLogEpochs, (isLog) => { curveScales.isLogEpochs = isLog; refresh(); }));
  picks.onChange(() => { showPicks(); refresh(); });
  theme.onChange(showPicks);
  showPicks();
}

/** What is drawn beside the loss: the accuracy, or of quantities the share of their variance. */
function shareKind() {
  return !measuredMetrics.includes('train_accuracy') && measuredMetrics.includes('train_r2') ? 'r2' : 'accuracy';
}

function showPicks() {
  const colors = theme.categories();
  byId('picks').replaceChildren(...picks.list.map((pick) => {
    const dot = element('span', {class: 'dot'});
    dot.style.background = colors[pick.slot];
    return element('span', {class: 'pick'}, dot, pickText(pick), element('button', {
      type: 'button', 'aria-label': `Do not draw ${pickText(pick)}`, onclick: () => picks.toggle(pick.kind, pick.place),
    }, '×'));
  }));
  const hint = curvesHint();
  byId('curve-loss').parentElement.hidden = hint !== '';
  byId('curve-controls').hidden = hint !== '';
  if (hint !== '') {
    byId('picks').append(element('p', {class: 'help'}, hint));
  }
}

function curvesHint() {
  if (data.curves.epochsOf.every((place) => place < 0)) {
    return sweep.saved.includes('curves')
      ? 'No trial has a learning curve.'
      : `Learning curves were not kept: write ${saveHint('curves')} into the sweep file and run the same command again.`;
  }
  return picks.list.length === 0 ? 'Nothing is picked: tick a row in the tables.' : '';
}

/** The curves of what is picked: the middle one, and the band around it when there are several. */
function pickedCurves(pick, metric) {
  const shown = pick.kind === 'trial' ? [pick.place] : members[pick.place];
  const curves = shown
    .map((trial) => ({trial, points: curveOf(trial, metric)}))
    .filter(({points}) => points !== null && points.length > 0);
  const epochs = [...new Set(curves.flatMap(({points}) => points.map(([epoch]) => epoch)))].sort((one, other) => one - other);
  const points = epochs.map((epoch) => [epoch, curves.map((curve) => valueAt(curve, epoch)).filter((value) => value !== null)]);
  return {
    line: points.map(([epoch, values]) => [epoch, median(values)]),
    band: curves.length > 1 ? points.map(([epoch, values]) => [epoch, ...extent(values)]) : [],
  };
}

/**
 * A curve at an epoch that may be one of another seed's alone. A trial that completed early stays what it was; one that
 * broke off has nothing more.
 */
function valueAt({trial, points}, epoch) {
  const next = points.findIndex(([one]) => one >= epoch);
  if (next < 0) {
    return isCompleted(trial) ? points[points.length - 1][1] : null;
  }
  const [right, value] = points[next];
  if (right === epoch || next === 0) {
    return right === epoch ? value : null;
  }
  const [left, before] = points[next - 1];
  return before + (value - before) * (epoch - left) / (right - left);
}

function curvesOption(kind) {
  const epochs = scaleOf(curveScales.isLogEpochs);
  const isLog = kind === 'loss' && curveScales.isLogLoss;
  const values = scaleOf(isLog);
  const parts = PARTS.filter(({metric}) => metric !== 'test' || curveScales.isTested);
  const series = picks.list.flatMap((pick) => parts.flatMap((part) => curveSeries(pick, kind, part, epochs, values)));
  return {
    title: chartTitle(series.length === 0 ? `no ${kind} was kept of what is picked` : kind),
    grid: {left: 58, right: 14, top: 36, bottom: 44},
    xAxis: epochAxis(epochs, curveScales.isLogEpochs ? {} : {min: 0}),
    yAxis: values.axis({...(kind === 'loss' ? {} : accuracyRange(kind, series)), ...(isLog ? wholeDecades(series) : {})}),
    tooltip: {trigger: 'axis', formatter: curvesTip},
    series,
  };
}

/** From power of ten to power of ten, so that both ends have their label. */
function wholeDecades(series) {
  const places = series.flatMap(({type, data: points}) => points.flatMap((point) => (type === 'line' ? [point[1]] : point.slice(1))));
  const range = extent(places);
  return range === null ? {} : decades(range);
}

/**
 * From a little below the least accuracy in the second half of each line, so that 0.979 and 0.994 are apart; what comes
 * before may be below.
 */
function accuracyRange(kind, series) {
  const late = series.filter(({type}) => type === 'line').flatMap(({data: points}) => {
    const middle = (points[0][2] + points[points.length - 1][2]) / 2;
    return points.filter(([, , epoch]) => epoch >= middle).map(([, , , value]) => value);
  });
  const span = Math.max(0.01, 1.1 * (1 - Math.min(1, ...late)));
  const floor = kind === 'r2' ? -Infinity : 0;
  const {min, interval} = niceRange([curveScales.isWholeAccuracy ? 0 : Math.max(floor, 1 - span), 1]);
  return {min: Math.max(floor, min), max: 1, interval};
}

/** The line and the band of a pick; points as [where, where, epoch, value]. */
function curveSeries(pick, kind, part, epochs, values) {
  const color = theme.categories()[pick.slot];
  const {line, band} = pickedCurves(pick, `${part.metric}_${kind}`);
  const isDrawn = (places) => places.every((place) => place !== null);
  const points = line.map(([epoch, value]) => [epochs.at(epoch), values.at(value), epoch, value]).filter(isDrawn);
  const edge = band.map(([epoch, low, high]) => [epochs.at(epoch), values.at(low), values.at(high)]).filter(isDrawn);
  return points.length === 0 ? [] : [
    ...(edge.length > 1 ? [bandSeries(edge, color, part.opacity)] : []),
    {
      type: 'line',
      name: `${pickText(pick)}, ${part.name}`,
      data: points,
      showSymbol: points.length === 1,
      symbolSize: 6,
      lineStyle: {color, width: 1.8, type: part.line},
      itemStyle: {color},
      emphasis: {disabled: true},
    },
  ];
}

/** A line for every pick: its name, and the number of each of its lines. */
function curvesTip(points) {
  const lines = points.filter(({seriesType}) => seriesType === 'line');
  if (lines.length === 0) {
    return '';
  }
  return tip(
    `${unit} ${lines[0].value[2]}`,
    ...[...groupBy(lines, ({color}) => color)].map(([color, group]) => {
      const dot = element('span', {class: 'dot'});
      dot.style.background = color;
      const numbers = group.map(({seriesName, value}) => `${partOf(seriesName)} ${shortNumber(value[3])}`).join(', ');
      const name = group[0].seriesName.slice(0, -partOf(group[0].seriesName).length - 2);
      return element('span', {class: 'key'}, dot, element('span', {}, `${name}: ${numbers}`));
    }));
}

function partOf(seriesName) {
  return seriesName.split(', ').pop();
}

/** A band between low and high; a polygon of its own, since stacked areas go wrong on a logarithmic axis. */
export function bandSeries(points, color, opacity) {
  return {
    type: 'custom',
    silent: true,
    clip: true,
    z: 1,
    // All of them, so that the axes reach as far; but the first draws for all.
    data: points,
    encode: {x: 0, y: [1, 2]},
    tooltip: {show: false},
    renderItem: ({dataIndex}, api) => (dataIndex > 0 ? null : {
      type: 'polygon',
      shape: {
        points: [
          ...points.map(([epoch, low]) => api.coord([epoch, low])),
          ...[...points].reverse().map(([epoch, , high]) => api.coord([epoch, high])),
        ],
      },
      style: {fill: color, opacity},
    }),
  };
}
