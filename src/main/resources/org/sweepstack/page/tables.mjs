// The tables of configurations and of trials: sorted by a column, a page at a time.

import {over} from './answer.mjs';
import {byId, copy, element, markMore, sideways} from './elements.mjs';
import {filter, passingConfigurations} from './filter.mjs';
import {columnNumber, count, median, MISSING, withSpread} from './numbers.mjs';
import {picks} from './picks.mjs';
import {
  answers, axes, axisNumbers, configurations, configurationText, isCompleted, isMinimized, measuredMetrics, members,
  NO_VALUE, replicate, rerunCommand, settingAxes, statuses, sweep, trials, trialText, valueText,
} from './sweep.mjs';

const ROWS = 15;
export const MOST_RERUN = 100;

class Table {
  /**
   * @param columns each {name, isNumber, value(row), text(row), cell(row)}: what to sort by, what to show, and how
   * @param rows returns what is shown, told by places
   * @param onShown called with all rows, sorted, after they were shown
   */
  constructor(caption, columns, rows, sortedBy) {
    this.caption = caption;
    this.columns = columns;
    this.rows = rows;
    this.sorted = {column: columns.find((column) => column.name === sortedBy) ?? columns[0], isAscending: true};
    this.page = 0;
  }

  sortedRows() {
    const {column, isAscending} = this.sorted;
    const rows = this.rows().map((row) => ({row, value: column.value(row)}));
    rows.sort((one, other) => compareCells(one.value, other.value, isAscending) || one.row - other.row);
    return rows.map(({row}) => row);
  }

  sortBy(column) {
    const isAscending = this.sorted.column === column ? !this.sorted.isAscending : true;
    this.sorted = {column, isAscending};
    this.page = 0;
  }

  turnTo(page, rows) {
    this.page = Math.max(0, Math.min(page, Math.ceil(rows.length / ROWS) - 1));
  }
}

/** Numbers by size, texts by the alphabet, what is missing last either way. */
function compareCells(one, other, isAscending) {
  const isMissing = (value) => value === null || value === '';
  if (isMissing(one) || isMissing(other)) {
    return isMissing(one) - isMissing(other);
  }
  const order = typeof one === 'number' ? one - other : one < other ? -1 : one > other ? 1 : 0;
  return isAscending ? order : -order;
}

function axisColumn(axis, trialOf) {
  return {
    name: axes[axis].name,
    meaning: axes[axis].meaning,
    isNumber: axes[axis].numeric,
    value: (row) => (axes[axis].numeric || axes[axis].cells[trialOf(row)] === NO_VALUE
      ? numberOrMissing(valueText(axis, trialOf(row)))
      : axes[axis].cells[trialOf(row)]),
    text: (row) => valueText(axis, trialOf(row)),
  };
}

function numberOrMissing(text) {
  return text === '' ? null : Number(text);
}

function pickColumn(kind) {
  return {
    name: 'draw',
    isControl: true,
    isStuck: true,
    value: (row) => (picks.has(kind, row) ? 0 : 1),
    cell: (row) => element('input', {
      type: 'checkbox',
      checked: picks.has(kind, row),
      'aria-label': `Draw ${kind === 'trial' ? trialText(row) : configurationText(row)}`,
      onchange: () => picks.toggle(kind, row),
    }),
  };
}

function rerunColumn(trialsOf) {
  return {
    name: 'rerun',
    isControl: true,
    isUnsorted: true,
    value: () => 0,
    cell: (row) => element('button', {
      type: 'button', title: rerunCommand(trialsOf(row)), onclick: () => copy(rerunCommand(trialsOf(row))),
    }, 'Copy'),
  };
}

/** @param all the numbers of all rows, which decide how they are written */
function numberColumn(name, valueOf, all) {
  const write = columnNumber(all);
  return {name, isNumber: true, value: valueOf, text: (row) => write(valueOf(row)), full: (row) => String(valueOf(row) ?? '')};
}

/** Of the objective; it stays where one seed goes astray. */
function medianColumn() {
  return {...numberColumn('median', (row) => configurations[sweep.objective].median[row], configurations[sweep.objective].median), meaning: `median of ${sweep.objective}`};
}

function meanColumn(metric) {
  const {mean, deviation} = configurations[metric];
  const write = columnNumber(mean);
  return {
    name: metric,
    isNumber: true,
    value: (row) => mean[row],
    text: (row) => withSpread(mean[row], deviation[row], write),
    full: (row) => `${mean[row] ?? ''}`,
  };
}

function configurationColumns() {
  const metrics = [sweep.objective, ...['test_loss', 'test_accuracy', 'test_rmse', 'test_r2'].filter((metric) => metric !== sweep.objective)];
  return [
    pickColumn('configuration'),
    {...numberColumn('rank', (row) => configurations.rank[row], []), isStuck: true},
    ...axisNumbers.filter((axis) => settingAxes.includes(axis)).map((axis) => axisColumn(axis, (row) => members[row][0])),
    ...metrics.filter((metric) => measuredMetrics.includes(metric)).map(meanColumn).flatMap((column, place) => (place > 0 ? [column] : [column, medianColumn()])),
    {
      name: 'completed',
      isNumber: true,
      value: (row) => members[row].filter(isCompleted).length / members[row].length,
      text: (row) => `${members[row].filter(isCompleted).length} of ${members[row].length}`,
    },
    rerunColumn((row) => members[row]),
  ];
}

function trialColumns() {
  return [
    pickColumn('trial'),
    {name: 'trial', isStuck: true, value: (row) => trials.id[row], text: (row) => trials.id[row]},
    {name: 'status', value: (row) => trials.status[row], cell: statusCell},
    ...axisNumbers.map((axis) => axisColumn(axis, (row) => row)),
    ...measuredMetrics.map((metric) => numberColumn(metric, (row) => trials.metrics[metric][row], trials.metrics[metric])),
    numberColumn('epochs_run', (row) => trials.epochsRun[row], []),
    numberColumn('best_epoch', (row) => trials.bestEpoch[row], []),
    numberColumn('solved_epoch', (row) => trials.solvedEpoch[row], []),
    rerunColumn((row) => [row]),
  ];
}

function statusCell(row) {
  const text = statuses[trials.status[row]].replace('_', ' ');
  return element('span', {class: isCompleted(row) ? 'status' : 'status bad'}, text);
}

const TABLE_HELP = {
  configurations: `Means over the ${replicate}s of a configuration, whether or not all of its trials pass the filter, ± their standard deviation, and the median of ${sweep.objective}.${answers.length > 1 ? ' Ranked are those on the same data, and of the same kind of loss, among themselves.' : ''} Click on a column to sort, tick a row to draw its curves below.`,
  trials: 'Every finished trial that passes the filter. Click on a column to sort, tick a row to draw its curve below, copy the command that trains it again.',
};

export function showTables() {
  const tables = {
    configurations: new Table('configuration', configurationColumns(), passingConfigurations, 'rank'),
    trials: new Table('trial', trialColumns(), () => filter.passing, 'trial'),
  };
  tables.trials.sorted = {column: tables.trials.columns.find((column) => column.name === sweep.objective) ?? tables.trials.columns[1], isAscending: isMinimized};
  let shown = 'configurations';
  const draw = () => drawTable(tables[shown], draw);
  const open = (name) => {
    shown = name;
    for (const each of Object.keys(tables)) {
      byId(`tab-${each}`).setAttribute('aria-selected', each === name);
      byId(`tab-${each}`).tabIndex = each === name ? 0 : -1;
    }
    byId('table-panel').setAttribute('aria-labelledby', `tab-${name}`);
    byId('table-help').textContent = TABLE_HELP[name];
    draw();
  };
  for (const name of Object.keys(tables)) {
    byId(`tab-${name}`).addEventListener('click', () => open(name));
    byId(`tab-${name}`).addEventListener('keydown', (event) => {
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
        const other = Object.keys(tables).find((one) => one !== name);
        byId(`tab-${other}`).focus();
        open(other);
      }
    });
  }
  filter.onChange(() => {
    Object.values(tables).forEach((table) => { table.page = 0; });
    draw();
  });
  picks.onChange(draw);
  open(shown);
}

function drawTable(table, redraw) {
  const rows = table.sortedRows();
  table.turnTo(table.page, rows);
  const panel = byId('table-panel');
  const focused = panel.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  const scrolled = panel.querySelector('.scroll')?.scrollLeft ?? 0;
  const scroll = element('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Table'},
    element('table', {},
      element('thead', {}, element('tr', {}, table.columns.map((column) => headCell(table, column, redraw)))),
      element('tbody', {}, rows.slice(table.page * ROWS, (table.page + 1) * ROWS).map((row) => bodyRow(table, row)))));
  panel.replaceChildren(scroll, pager(table, rows, redraw));
  scroll.scrollLeft = scrolled;
  markMore(panel, scroll);
  if (focused !== undefined) {
    panel.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }
}

function headCell(table, column, redraw) {
  if (column.isUnsorted) {
    return element('th', {scope: 'col'}, element('span', {}, column.name));
  }
  const {column: sorted, isAscending} = table.sorted;
  return element(
    'th',
    {scope: 'col', class: `${column.isNumber ? 'number' : ''}${stuck(column)}`, 'aria-sort': sorted === column && (isAscending ? 'ascending' : 'descending')},
    element('button', {
      type: 'button',
      title: column.meaning || undefined,
      'data-key': `head ${column.name}`,
      onclick: () => { table.sortBy(column); redraw(); },
    }, column.name));
}

/** The first columns stay where they are while one scrolls. */
function stuck(column) {
  return column.isStuck ? (column.isControl ? ' stuck' : ' stuck key') : '';
}

function bodyRow(table, row) {
  return element('tr', {'data-row': row}, table.columns.map((column) => bodyCell(column, row)));
}

function bodyCell(column, row) {
  if (column.cell) {
    const cell = column.cell(row);
    cell.dataset.key = `${column.name} ${row}`;
    return element('td', {class: stuck(column)}, cell);
  }
  const text = column.text(row);
  const isMissing = text === '' || text === MISSING;
  const kind = `${column.isNumber ? 'number' : 'text'}${isMissing ? ' none' : ''}${stuck(column)}`;
  return element('td', {class: kind, title: column.full?.(row) || (text.length > 24 ? text : undefined)}, isMissing ? MISSING : text);
}

function pager(table, rows, redraw) {
  const first = table.page * ROWS;
  const turn = (by) => () => { table.turnTo(table.page + by, rows); redraw(); };
  const last = Math.min(first + ROWS, rows.length);
  const chosen = table.caption === 'trial' ? rows : rows.flatMap((row) => members[row]);
  return element('div', {class: 'pager'},
    sideways(),
    element('button', {type: 'button', 'data-key': 'previous', disabled: first === 0, onclick: turn(-1)}, 'Previous'),
    element('button', {type: 'button', 'data-key': 'next', disabled: last === rows.length, onclick: turn(1)}, 'Next'),
    element('span', {}, rows.length === 0 ? `No ${table.caption} passes the filter` : `${first + 1} to ${last} of ${count(rows.length, table.caption)}`),
    element('span', {class: 'space'}),
    rows.length > 0 && chosen.length <= MOST_RERUN
      ? element('button', {type: 'button', 'data-key': 'rerun all', onclick: () => copy(rerunCommand(chosen))},
        `Copy the command that reruns ${chosen.length === 1 ? 'this trial' : `these ${chosen.length} trials`}`)
      : '');
}
