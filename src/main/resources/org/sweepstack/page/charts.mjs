// Charts: each is drawn when it comes into sight, again when the colors or its size change, and can be saved as PNG.

import {byId, element} from './elements.mjs';
import {columnNumber, decades, extent, isWide, niceRange, shortNumber} from './numbers.mjs';
import {sweep, unit} from './sweep.mjs';
import {theme} from './theme.mjs';

const MOST_LEGEND_LINES = 4;

export class Chart {
  /**
   * @param container the element, given by its id or itself
   * @param name what the picture is called when saved
   * @param makeOption returns what ECharts is to draw; null for nothing
   * @param keepsState whether what the reader did in the chart stays when it is drawn again
   */
  constructor(container, name, makeOption, {keepsState = false} = {}) {
    this.container = typeof container === 'string' ? byId(container) : container;
    this.name = name;
    this.makeOption = makeOption;
    this.keepsState = keepsState;
    this.isInSight = false;
    this.isStale = true;
    this.instance = null;
    this.whenMade = [];
    this.whenDrawn = [];
    Chart.sight.observe(this.container);
    Chart.sizes.observe(this.container);
    Chart.all.set(this.container, this);
  }

  /** Calls back with the instance of ECharts, each time that there is a new one. */
  onMade(listener) {
    this.whenMade.push(listener);
  }

  /** Calls back each time that it was drawn. */
  onDrawn(listener) {
    this.whenDrawn.push(listener);
  }

  isDrawn() {
    return this.instance !== null && !this.isStale;
  }

  refresh() {
    this.isStale = true;
    // What is hidden never comes into sight.
    this.container.hidden = false;
    this.drawIfSeen();
  }

  drawIfSeen() {
    if (!this.isInSight || !this.isStale) {
      return;
    }
    this.isStale = false;
    const option = this.makeOption();
    this.container.hidden = option === null;
    if (option === null) {
      return;
    }
    if (this.instance === null) {
      this.instance = echarts.init(this.container, null, {renderer: 'canvas'});
      this.container.setAttribute('role', 'img');
      this.whenMade.forEach((listener) => listener(this.instance));
    }
    this.container.setAttribute('aria-label', this.name);
    this.instance.setOption(this.dressed(option), {notMerge: !this.keepsState});
    this.whenDrawn.forEach((listener) => listener());
  }

  dressed(option) {
    return {
      animation: false,
      textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, color: theme.color('text')},
      backgroundColor: 'transparent',
      ...option,
      tooltip: {
        confine: true,
        backgroundColor: theme.color('page'),
        borderColor: theme.color('line'),
        textStyle: {color: theme.color('text'), fontSize: 13},
        ...option.tooltip,
      },
      toolbox: {
        right: 0,
        top: 0,
        itemSize: 13,
        iconStyle: {borderColor: theme.color('quiet')},
        feature: {
          saveAsImage: {
            name: `${sweep.name} ${this.name}`,
            title: 'Save as PNG',
            pixelRatio: 2,
            backgroundColor: theme.color('page'),
          },
        },
        ...option.toolbox,
      },
    };
  }

  dispose() {
    Chart.sight.unobserve(this.container);
    Chart.sizes.unobserve(this.container);
    Chart.all.delete(this.container);
    this.instance?.dispose();
  }
}

Chart.all = new Map();

Chart.sight = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    const chart = Chart.all.get(entry.target);
    if (chart) {
      chart.isInSight = entry.isIntersecting;
      chart.drawIfSeen();
    }
  }
}, {rootMargin: '300px'});

Chart.sizes = new ResizeObserver((entries) => {
  for (const entry of entries) {
    const chart = Chart.all.get(entry.target);
    if (chart?.instance && entry.contentRect.width > 0 && chart.instance.getWidth() !== Math.round(entry.contentRect.width)) {
      chart.instance.resize();
      chart.refresh();
    }
  }
});

theme.onChange(() => Chart.all.forEach((chart) => chart.refresh()));

/** A tooltip of lines of text, the first as its title. */
export function tip(title, ...lines) {
  return element(
    'div', {class: 'tip'},
    element('b', {}, title),
    lines.map((line) => element('div', {}, line)));
}

export function isNarrow() {
  return innerWidth < 640;
}

let ruler;

/** How wide labels are drawn, the widest of them, in pixels. */
export function widthOf(labels, fontSize = 11) {
  ruler ??= document.createElement('canvas').getContext('2d');
  ruler.font = `${fontSize}px ${getComputedStyle(document.body).fontFamily}`;
  return Math.ceil(Math.max(0, ...labels.map((label) => ruler.measureText(label).width)));
}

/** How all axes look; what differs is given. */
export function axisStyle(option = {}) {
  return {
    nameTextStyle: {color: theme.color('quiet'), fontSize: 12},
    // Beside the plot, not through its zero.
    axisLine: {onZero: false, lineStyle: {color: theme.color('line')}},
    axisTick: {show: false},
    splitLine: {lineStyle: {color: theme.color('line'), opacity: 0.6}},
    ...option,
    axisLabel: {color: theme.color('quiet'), fontSize: 11, hideOverlap: true, ...option.axisLabel},
  };
}

/** An axis of numbers. */
export function numberAxis(option = {}) {
  return axisStyle({
    type: 'value',
    scale: true,
    ...option,
    axisLabel: {formatter: (value) => shortNumber(value, 3), ...option.axisLabel},
  });
}

/**
 * Where numbers are drawn, and the axis that tells them. A logarithmic scale has powers of ten on a plain axis, since the
 * logarithmic axis of ECharts knows nothing below 1e-20.
 */
export function scaleOf(isLog) {
  return {
    /** The place of a number; null where it has none. */
    at: (value) => (value === null || !isLog ? value : value > 0 ? Math.log10(value) : null),
    axis: (option = {}) => numberAxis({
      ...(isLog ? {minInterval: 1, axisLabel: {formatter: (at) => powerOfTen(at, option.min)}} : {}),
      ...option,
    }),
  };
}

/** The scale on which some numbers can be told apart, from a round number to a round number. */
export function roundScale(numbers) {
  const isLog = isWide(numbers);
  const {at, axis} = scaleOf(isLog);
  const range = extent(numbers.map(at).filter((place) => place !== null));
  const ends = range === null ? {} : isLog ? decades(range) : niceRange(range);
  return {at, axis: (option) => axis({...ends, ...option})};
}

/** A mark of an axis, as the lowest of them is written. ECharts puts marks between the powers as well where there is a single number to show. */
export function powerOfTen(at, lowest = 0) {
  return Math.abs(at - Math.round(at)) < 1e-9 ? columnNumber([10 ** lowest])(10 ** at, 3) : '';
}

export function epochAxis(scale, option = {}) {
  return scale.axis({name: unit, nameLocation: 'middle', nameGap: 26, minInterval: 1, splitLine: {show: false}, ...option});
}

/** A legend below a chart, on as many lines as its names need, and what has to be left for it. */
export function legendBelow(names, width) {
  const entry = 46;
  const lines = Math.ceil(names.reduce((sum, name) => sum + widthOf([name], 12) + entry, 0) / Math.max(1, width - entry));
  const isPlain = lines <= MOST_LEGEND_LINES;
  return {
    height: isPlain ? 24 * lines : 24,
    legend: {
      bottom: 0,
      type: isPlain ? 'plain' : 'scroll',
      textStyle: {color: theme.color('text')},
      pageTextStyle: {color: theme.color('quiet')},
      pageIconColor: theme.color('quiet'),
    },
  };
}

export function chartTitle(text) {
  return {text, left: 0, top: 0, textStyle: {color: theme.color('text'), fontSize: 13, fontWeight: 600}};
}
