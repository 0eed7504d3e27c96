import assert from 'node:assert/strict';
import {test} from 'node:test';

import {fullestBin, ridges, topOf} from '../../main/resources/org/sweepstack/page/ridges.mjs';

const HISTOGRAMS = {epochs: [0, 10, 20], low: [0, -1, 5], high: [0, 1, 9], counts: [[3, 0], [1, 4], [2, 2]]};

test('lets each ridge rise from its epoch, as high as its fullest bin', () => {
  assert.deepEqual(ridges(HISTOGRAMS), [
    [[0, 0], [0, -25], [0, 0], [0, 0]],
    [[-1, 10], [-0.5, 3.75], [0.5, -15], [1, 10]],
    [[5, 20], [6, -5], [8, -5], [9, 20]],
  ]);
});

test('draws the only epoch there is', () => {
  assert.deepEqual(ridges({epochs: [7], low: [0], high: [1], counts: [[1]]}), [[[0, 7], [0.5, 4.5], [1, 7]]]);
});

test('says where the ridge at the back ends', () => {
  assert.equal(topOf(ridges(HISTOGRAMS)), -25);
});

test('finds the fullest bin', () => {
  assert.deepEqual(fullestBin(HISTOGRAMS, 1), {most: 4, from: 0, to: 1});
  assert.deepEqual(fullestBin(HISTOGRAMS, 0), {most: 3, from: 0, to: 0});
});
