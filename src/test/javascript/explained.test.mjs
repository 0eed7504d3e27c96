import assert from 'node:assert/strict';
import {test} from 'node:test';

import {relativeRanks, shareExplained} from '../../main/resources/org/sweepstack/page/explained.mjs';

const bySize = (one, other) => one - other;

test('has equal values share the middle of their places', () => {
  assert.deepEqual(relativeRanks([30, 10, 20, 20], bySize), [0.875, 0.125, 0.5, 0.5]);
  assert.deepEqual(relativeRanks([5], bySize), [0.5]);
  assert.deepEqual(relativeRanks([], bySize), []);
});

test('explains all by groups that part the ranks, and nothing by groups that do not', () => {
  assert.equal(shareExplained([0.25, 0.25, 0.75, 0.75], (place) => place < 2), 1);
  assert.equal(shareExplained([0.125, 0.375, 0.125, 0.375], (place) => place < 2), 0);
});

// The same as 1 - (1 - R squared) (n - 1) / (n - k) of numpy for these: R squared is 0.8, n 4, k 2.
test('corrects the share for the number of groups', () => {
  assert.ok(Math.abs(shareExplained([1, 2, 3, 4], (place) => place < 2) - 0.7) < 1e-12);
});

test('tells nothing of one group, of equals, or where every group has one trial', () => {
  assert.equal(shareExplained([1, 2, 3], () => 0), null);
  assert.equal(shareExplained([0.5, 0.5, 0.5, 0.5], (place) => place < 2), null);
  assert.equal(shareExplained([1, 2, 3], (place) => place), null);
});
