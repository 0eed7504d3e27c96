// Numbers: how they are shown, and what many of them have in common. null stands for "not measured".

export const MISSING = '–';

const SMALLEST_IN_DECIMALS = 1e-4;

/** A number in four digits, or in as many as given; whole numbers in full. In the notation of the tables, such as 2.5E-8. */
export function shortNumber(value, digits = 4) {
  if (value === null || value === undefined || Number.isNaN(value)) {
    return MISSING;
  }
  const size = Math.abs(value);
  if (value === 0 || (Number.isInteger(value) && size < 1e7)) {
    return String(value);
  }
  if (size >= 1e6 || size < SMALLEST_IN_DECIMALS) {
    return withExponent(value, digits);
  }
  return String(Number(value.toPrecision(digits)));
}

function withExponent(value, digits) {
  return value.toExponential(digits - 1).replace(/\.?0*e\+?/, 'E');
}

/** How the numbers of a column are written: as shortNumber does, or all with exponents where one of them is so small that it needs one. */
export function columnNumber(column) {
  const isSmall = column.some((value) => value !== null && value !== 0 && Math.abs(value) < SMALLEST_IN_DECIMALS);
  return (value, digits = 4) => (isSmall && Number.isFinite(value) && value !== 0 ? withExponent(value, digits) : shortNumber(value, digits));
}

/** A mean, and how its values spread where that is known, written as the others of a column. */
export function withSpread(mean, deviation, write = shortNumber) {
  return mean === null || deviation === null
    ? write(mean)
    : `${write(mean)}\u00a0±\u00a0${write(deviation, 2)}`;
}

/** A time in the two units that tell most of it. */
export function duration(seconds) {
  if (seconds < 10) {
    return `${shortNumber(seconds, 2)}\u00a0s`;
  }
  const whole = Math.round(seconds);
  const [days, hours, minutes] = [Math.floor(whole / 86400), Math.floor(whole / 3600) % 24, Math.floor(whole / 60) % 60];
  const parts = [[days, 'd'], [hours, 'h'], [minutes, 'min'], [whole % 60, 's']];
  const first = parts.findIndex(([number]) => number > 0);
  return parts.slice(first, first + 2).filter(([number]) => number > 0).map(([number, unit]) => `${number}\u00a0${unit}`).join(' ');
}

export function count(number, one, many = `${one}s`) {
  return `${number} ${number === 1 ? one : many}`;
}

/** The mean of numbers; null of none. */
export function mean(values) {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values) {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The smallest and the largest; null of none. */
export function extent(values) {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? [low, high] : null;
}

/** Items by what a function says of them, in the order in which they come. */
export function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (!groups.has(key)) {
      groups.set(key, []);
    }
    groups.get(key).push(item);
  }
  return groups;
}

/** So many of many items, at even steps. */
export function thinned(items, most) {
  return items.length <= most
    ? items
    : Array.from({length: most}, (_, place) => items[Math.round(place * (items.length - 1) / (most - 1))]);
}

const WIDE = 30;

/** Whether numbers are so far apart that only a logarithmic scale tells them apart. */
export function isWide(values) {
  const positive = extent(values.filter((value) => value > 0));
  return positive !== null && !values.some((value) => value < 0) && positive[1] / positive[0] >= WIDE;
}

/** A range of round numbers around others, with the step between its ticks, for an axis that charts share. */
export function niceRange([low, high]) {
  const rough = (high - low || Math.abs(high) || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const interval = [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough);
  const tidy = (value) => Number(value.toPrecision(12));
  const min = tidy(Math.floor(low / interval) * interval);
  const max = tidy(Math.ceil(high / interval) * interval);
  return {min, max: max > min ? max : tidy(min + interval), interval: tidy(interval)};
}

const DECADE_STEPS = [1, 2, 5, 10, 20, 50, 100, 200];

/** Whole powers of ten around places on a logarithmic scale, in few steps that are alike. */
export function decades([low, high]) {
  const interval = DECADE_STEPS.find((step) => step >= (high - low) / 5);
  // Plus 0, so that there is no -0.
  const min = Math.floor(low / interval) * interval + 0;
  return {min, max: Math.max(Math.ceil(high / interval) * interval, min + interval) + 0, interval};
}
