// The columns that a filter can ask for: those of both tables, and every parameter besides.

import {
  allTrials, axes, axisNumbers, configurations, data, isCompleted, members, METRICS, statuses, sweep, trials, valueText,
} from './sweep.mjs';

export const completed = members.map((trialsOfOne) => trialsOfOne.filter(isCompleted).length);

/** Each {name, text(trial), values, searched}: see filter-test.mjs. */
export const filterColumns = [
  {name: 'trial', text: (trial) => trials.id[trial], searched: 'start'},
  {name: 'status', text: (trial) => statuses[trials.status[trial]], values: statuses, searched: 'start'},
  ...axisNumbers.map((axis) => ({
    name: axes[axis].name, text: (trial) => valueText(axis, trial), values: axes[axis].values, searched: 'within',
  })),
  ...METRICS.map((metric) => resultColumn(metric, (trial) => trials.metrics[metric][trial])),
  resultColumn('epochs_run', (trial) => trials.epochsRun[trial]),
  resultColumn('best_epoch', (trial) => trials.bestEpoch[trial]),
  resultColumn('solved_epoch', (trial) => trials.solvedEpoch[trial]),
  resultColumn('diverged_epoch', (trial) => trials.divergedEpoch[trial]),
  {name: 'error', text: (trial) => trials.errors[trials.error[trial]]},
  resultColumn('rank', (trial) => configurations.rank[trials.configuration[trial]]),
  resultColumn('median', (trial) => configurations[sweep.objective].median[trials.configuration[trial]]),
  resultColumn('completed', (trial) => completed[trials.configuration[trial]]),
  // Places that are not told are all the first.
  ...data.others.map(({name, values, cells}) => ({name, text: (trial) => values[cells.length === 0 ? 0 : cells[trial]] ?? '', values})),
];

/** All that are filtered. */
export const filterRows = allTrials;

function resultColumn(name, valueOf) {
  return {name, text: (trial) => String(valueOf(trial) ?? '')};
}
