// Parallel coordinates: a line for every trial across all axes and the objective.

const MOST_WORDS = 24;

function showParallel() {
  const shown = namedAxes.filter((axis) => axis !== seedAxis || settingAxes.length === 0).map(axisDimension);
  const dimensions = [...shown, objectiveDimension()];
  const brushes = new Map();
  const chart = new Chart('parallel', 'parallel coordinates', () => parallelOption(dimensions), {keepsState: true});
  chart.onMade((instance) => instance.on('axisareaselected', ({parallelAxisId, intervals}) => {
    brushes.set(parallelAxisId, intervals ?? []);
    filter.setBrush(brushTest(dimensions, brushes));
  }));
  let wasBrushed = false;
  let drawn = filter.unbrushed;
  filter.onChange(() => {
    if (wasBrushed && filter.brush === null) {
      letGo(chart.instance, dimensions, brushes);
    }
    wasBrushed = filter.brush !== null;
    if (drawn !== filter.unbrushed) {
      drawn = filter.unbrushed;
      chart.refresh();
    }
  });
}

/** How a dimension places trials: numbers between which a brush can be drawn; null for none. */
function axisDimension(axis) {
  const labels = axisLabels(axis, allTrials);
  const place = (trial) => (axes[axis].cells[trial] === NO_VALUE ? labels.length - 1 : axes[axis].cells[trial]);
  return axes[axis].numeric && labels.length > MOST_WORDS
    ? numberDimension(axes[axis].name, (trial) => (valueText(axis, trial) === '' ? null : Number(valueText(axis, trial))))
    : {name: axes[axis].name, at: place, option: {type: 'category', data: labels}};
}

function numberDimension(name, valueOf) {
  const values = allTrials.map(valueOf).filter((value) => value !== null);
  const isLog = isWide(values);
  // Powers of ten on a plain axis: a logarithmic one knows no zero, and zero is a loss that occurs.
  const lowest = isLog ? Math.log10(extent(values.filter((value) => value > 0))[0]) : 0;
  const at = (trial) => {
    const value = valueOf(trial);
    return value === null || !isLog ? value : value > 0 ? Math.log10(value) : lowest;
  };
  const formatter = (at) => shortNumber(isLog ? 10 ** at : at, 2);
  return {name, at, isLog, option: {type: 'value', scale: true, axisLabel: {formatter}}};
}

function objectiveDimension() {
  const dimension = numberDimension(sweep.objective, (trial) => objectives[trial]);
  return {...dimension, option: {...dimension.option, inverse: isMinimized}};
}

function dimensionId(place) {
  return `dimension-${place}`;
}

function brushTest(dimensions, brushes) {
  const tests = dimensions
    .map((dimension, place) => [dimension, brushes.get(dimensionId(place)) ?? []])
    .filter(([, intervals]) => intervals.length > 0)
    .map(([dimension, intervals]) => (trial) => {
      const at = dimension.at(trial);
      return at !== null && intervals.some(([low, high]) => low <= at && at <= high);
    });
  return tests.length === 0 ? null : (trial) => tests.every((test) => test(trial));
}

function letGo(instance, dimensions, brushes) {
  brushes.clear();
  dimensions.forEach((_, place) => instance?.dispatchAction(
    {type: 'axisAreaSelect', parallelAxisId: dimensionId(place), intervals: []}, {silent: true}));
}

function parallelOption(dimensions) {
  const last = dimensions.length - 1;
  const lines = filter.unbrushed.map((trial) => dimensions.map((dimension) => dimension.at(trial) ?? '-'));
  const range = extent(lines.map((line) => line[last]).filter((at) => at !== '-')) ?? [0, 1];
  const colors = theme.scale();
  const isFlat = range[0] === range[1];
  return {
    parallel: {
      layout: isNarrow() ? 'vertical' : 'horizontal',
      left: isNarrow() ? 16 : 40,
      right: isNarrow() ? 30 : 60,
      top: 50,
      bottom: isNarrow() ? 40 : 24,
      parallelAxisDefault: axisStyle({
        nameLocation: 'start',
        nameGap: isNarrow() ? 6 : 18,
        nameTextStyle: {color: theme.color('text'), fontSize: 12, fontWeight: 600, align: isNarrow() ? 'left' : 'center'},
        axisLine: {lineStyle: {color: theme.color('quiet')}},
        areaSelectStyle: {width: 22, color: theme.color('accent'), borderColor: theme.color('accent'), opacity: 0.25},
        realtime: false,
      }),
    },
    parallelAxis: dimensions.map((dimension, place) => parallelAxis(dimension, place)),
    visualMap: {
      show: false,
      dimension: last,
      min: range[0],
      max: isFlat ? range[0] + 1 : range[1],
      inRange: {color: isMinimized ? [...colors].reverse() : colors},
      outOfRange: {color: [theme.color('quiet')]},
    },
    tooltip: {show: false},
    series: [{
      type: 'parallel',
      lineStyle: {width: 1, opacity: Math.max(0.12, Math.min(0.7, 60 / Math.sqrt(lines.length) / 3))},
      inactiveOpacity: 0.02,
      progressive: 2000,
      data: lines,
    }],
  };
}

function parallelAxis(dimension, place) {
  const labels = dimension.option.axisLabel ?? {};
  return {
    ...dimension.option,
    dim: place,
    id: dimensionId(place),
    name: dimension.name,
    axisLabel: {
      color: theme.color('text'),
      fontSize: 11,
      textBorderColor: theme.color('page'),
      textBorderWidth: 3,
      width: 120,
      overflow: 'truncate',
      ...labels,
    },
  };
}
