import assert from 'node:assert/strict';
import {test} from 'node:test';

// Four trials of two configurations: the last has no objective, the activation has no effect on it.
const metric = (...values) => values;
const SWEEP = {
  sweep: {name: 'demo', objective: 'test_loss', direction: 'minimize', trials: 4, saved: []},
  axes: [
    {name: 'activation', meaning: '', named: true, derived: false, numeric: false, values: ['tanh', 'relu, or'], cells: [0, 1, 0, -1]},
    {name: 'learning_rate', meaning: '', named: true, derived: false, numeric: true, values: ['0.1', '1'], cells: [0, 0, 1, 1]},
    {name: 'seed', meaning: '', named: true, derived: false, numeric: true, values: ['1', '2'], cells: [0, 1, 0, 1]},
  ],
  others: [
    {name: 'momentum', numeric: true, values: ['0.9'], cells: [0, -1, 0, -1]},
    {name: 'epochs', numeric: true, values: ['30'], cells: []},
  ],
  statuses: ['completed', 'diverged', 'failed', 'timed_out'],
  trials: {
    id: ['t-a', 't-b', 't-c', 't-d'],
    status: [0, 0, 0, 1],
    configuration: [0, 1, 2, 3],
    metrics: {test_loss: metric(0.001, 0.02, 0.4, null), test_accuracy: metric(1, 0.9, 0.5, null)},
    epochsRun: [30, 30, 30, 5],
    bestEpoch: [30, 20, 10, null],
    solvedEpoch: [10, null, null, null],
    divergedEpoch: [null, null, null, 5],
    error: [0, 0, 0, 0],
    errors: [''],
  },
  configurations: {rank: [1, 2, 3, null], answer: [0, 0, 0, 0], test_loss: {mean: [], median: [0.001, 0.02, 0.4, null]}, test_accuracy: {}},
  answers: [{data: {dataset: 'moons'}}],
  details: [],
  curves: {unit: 'epoch'},
};
globalThis.document = {getElementById: () => ({textContent: JSON.stringify(SWEEP)})};

const {filter, filterAddress, takeAddress} = await import('../../main/resources/org/sweepstack/page/filter.mjs');
const {dimensions} = await import('../../main/resources/org/sweepstack/page/dimensions.mjs');

test('places trials on every axis, and on powers of ten of the objective', () => {
  assert.deepEqual(dimensions.map(({name}) => name), ['activation', 'learning_rate', 'test_loss']);
  assert.deepEqual([0, 1, 2, 3].map(dimensions[0].at), [0, 1, 0, 2]);
  assert.deepEqual(dimensions[0].labels, ['tanh', 'relu, or', 'no effect']);
  assert.deepEqual([0, 3].map(dimensions[2].at), [-3, null]);
});

test('keeps what is brushed, whichever end comes first', () => {
  const passing = {
    activation: [[[-0.5, 2.5], [0, 1, 2, 3]], [[0.5, -0.5], [0, 2]], [[1, 1], [1]]],
    learning_rate: [[[-0.5, 1.5], [0, 1, 2, 3]], [[1.5, 0.5], [2, 3]]],
    test_loss: [[[-4, 0], [0, 1, 2]], [[0, -4], [0, 1, 2]], [[-1, -3], [0, 1]], [[-3, -2], [0]]],
  };
  for (const [name, brushes] of Object.entries(passing)) {
    for (const [ends, kept] of brushes) {
      filter.brush(name, [ends]);
      assert.deepEqual(filter.passing, kept, `${name} ${ends}`);
    }
    filter.brush(name, []);
    assert.equal(filter.isActive(), false);
  }
});

test('asks for columns of both tables and for parameters that do not vary', () => {
  const passing = {
    'rank<=2': [0, 1], 'completed=1': [0, 1, 2], 'median>0.01': [1, 2], 'solved_epoch>0': [0], 'diverged_epoch=5': [3],
    'momentum=0.9': [0, 2], 'epochs=30': [0, 1, 2, 3], 'best_epoch<=20': [1, 2], '-epochs_run=30': [3],
  };
  for (const [text, kept] of Object.entries(passing)) {
    filter.setText(text);
    assert.deepEqual(filter.passing, kept, text);
    assert.equal(filter.problem, '');
  }
  filter.clear();
});

test('stays with the last filter while one is wrong, and says what is wrong', () => {
  filter.setText('tanh');
  filter.setText('tanh colour=red');
  assert.deepEqual(filter.passing, [0, 2]);
  assert.match(filter.problem, /^no column 'colour'/);
  filter.clear();
  assert.equal(filter.problem, '');
  assert.deepEqual(filter.passing, [0, 1, 2, 3]);
});

test('comes back from its address', () => {
  filter.setText('-relu "0.1" OR a&b=c#%');
  filter.setText('epochs=30 learning_rate>=0.1');
  filter.toggle(0, 1);
  filter.toggle(0, -1);
  filter.brush('test_loss', [[-1, -3], [0.5, 1]]);
  const address = filterAddress();
  const kept = filter.passing;
  assert.deepEqual(kept, [1]);
  filter.clear();
  assert.equal(filterAddress(), '');
  takeAddress(address);
  assert.deepEqual(filter.passing, kept);
  assert.equal(filterAddress(), address);
  filter.clear();
});

test('leaves out of an address what the sweep does not have', () => {
  takeAddress('value.activation=sigmoid&value.colour=red&brush.colour=0..1&brush.test_loss=low..1&tables');
  assert.equal(filter.isActive(), false);
});
