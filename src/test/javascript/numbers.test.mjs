import assert from 'node:assert/strict';
import {test} from 'node:test';

import {columnNumber, decades, duration, extent, groupBy, isWide, median, niceRange, shortNumber, thinned, withSpread} from '../../main/resources/org/sweepstack/page/numbers.mjs';

test('shows a number in few digits, and as what it is', () => {
  const shown = [
    [null, '–'], [undefined, '–'], [NaN, '–'], [0, '0'], [12, '12'], [1234567, '1234567'], [12345678, '1.235E7'],
    [0.52380955, '0.5238'], [0.00012346, '0.0001235'], [0.000012346, '1.235E-5'], [1e30, '1E30'], [-0.25, '-0.25'], [1000000.5, '1E6'],
  ];
  for (const [value, text] of shown) {
    assert.equal(shortNumber(value), text, String(value));
  }
  assert.equal(shortNumber(0.123456, 2), '0.12');
});

test('shows a spread where there is one', () => {
  assert.equal(withSpread(0.5, 0.125), '0.5\u00a0±\u00a00.13');
  assert.equal(withSpread(0.5, null), '0.5');
  assert.equal(withSpread(null, null), '–');
});

test('writes the numbers of a column alike', () => {
  const small = columnNumber([0.25, null, 0, 2.5e-9]);
  assert.deepEqual([0.25, null, 0, 2.5e-9].map((value) => small(value)), ['2.5E-1', '–', '0', '2.5E-9']);
  assert.equal(withSpread(0.25, 0.0123, small), '2.5E-1\u00a0±\u00a01.2E-2');
  assert.equal(columnNumber([0.25, 0, 3])(0.25), '0.25');
});

test('finds middle and ends', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  assert.deepEqual(extent([3, -1, 2]), [-1, 3]);
  assert.equal(extent([]), null);
});

test('groups in the order in which groups come', () => {
  assert.deepEqual([...groupBy([3, 1, 5, 2], (item) => item % 2)], [[1, [3, 1, 5]], [0, [2]]]);
});

test('leaves out at even steps, never the ends', () => {
  assert.deepEqual(thinned([0, 1, 2, 3, 4], 3), [0, 2, 4]);
  assert.deepEqual(thinned([0, 1], 3), [0, 1]);
});

test('takes a logarithmic scale only for positive numbers far apart', () => {
  assert.equal(isWide([1, 30]), true);
  assert.equal(isWide([0, 1, 30]), true);
  assert.equal(isWide([1, 29]), false);
  assert.equal(isWide([-1, 1, 30]), false);
  assert.equal(isWide([]), false);
});

test('puts round numbers around a range', () => {
  assert.deepEqual(niceRange([0.013, 0.094]), {min: 0, max: 0.1, interval: 0.05});
  assert.deepEqual(niceRange([0.5, 0.5]), {min: 0.4, max: 0.6, interval: 0.2});
  assert.deepEqual(niceRange([0, 0]), {min: 0, max: 0.5, interval: 0.5});
});

test('puts like steps of powers of ten around a range', () => {
  assert.deepEqual(decades([-4.25, 1.04]), {min: -6, max: 2, interval: 2});
  assert.deepEqual(decades([-1.2, -0.4]), {min: -2, max: 0, interval: 1});
  assert.deepEqual(decades([-2, -2]), {min: -2, max: -1, interval: 1});
  assert.deepEqual(decades([-35.1, -0.3]), {min: -40, max: 0, interval: 10});
});

test('tells a time in the two units that tell most of it', () => {
  const told = [[0.04, '0.04 s'], [9.44, '9.4 s'], [59.6, '1 min'], [141, '2 min 21 s'], [3600, '1 h'], [7501, '2 h 5 min'], [90061, '1 d 1 h']];
  for (const [seconds, text] of told) {
    assert.equal(duration(seconds).replaceAll('\u00a0', ' '), text);
  }
});
