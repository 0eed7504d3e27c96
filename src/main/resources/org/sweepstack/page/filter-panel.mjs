// The line that stays in sight: words to filter by, how many trials pass, and the values of every axis to choose from.

import {byId, element} from './elements.mjs';
import {filter} from './filter.mjs';
import {count} from './numbers.mjs';
import {allTrials, axes, axisLabels, measuredMetrics, NO_VALUE, replicateAxes, settingAxes, trialCount} from './sweep.mjs';

const MOST_VALUES = 40;
const TYPING_MILLISECONDS = 150;

export function showFilterPanel() {
  const search = byId('search');
  search.placeholder = example();
  let waiting;
  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => filter.setText(search.value), TYPING_MILLISECONDS);
  });
  byId('clear').addEventListener('click', () => filter.clear());
  byId('show-values').addEventListener('click', () => openValues(byId('values').hidden));
  byId('values').replaceChildren(...settingAxes.concat(replicateAxes).flatMap(valueRow));
  byId('show-values').hidden = byId('values').childElementCount === 0;
  filter.onChange(showFilter);
  showFilter();
}

/** Something that would work in this sweep. */
function example() {
  const axis = settingAxes[0];
  const first = axis === undefined ? '' : `${axes[axis].name}=${axes[axis].values[0]} `;
  return `${first}${['test_accuracy', 'test_r2'].filter((name) => measuredMetrics.includes(name)).map((name) => `${name}>0.9`)[0] ?? 'status=completed'}`;
}

/** Tells what is wrong with the filter; no number stands beside it, since none would be of it. */
function showProblem() {
  const help = byId('search-help');
  help.hidden = filter.problem === '';
  help.textContent = filter.problem === '' ? '' : `${filter.problem}. What is below has not changed.`;
  byId('search').setAttribute('aria-invalid', filter.problem !== '');
}

function openValues(isOpen) {
  byId('values').hidden = !isOpen;
  byId('show-values').setAttribute('aria-expanded', isOpen);
}

function valueRow(axis) {
  const labels = axisLabels(axis, allTrials);
  if (labels.length < 2 || labels.length > MOST_VALUES) {
    return [];
  }
  const buttons = labels.map((label, place) => element('button', {
    type: 'button',
    'aria-pressed': 'false',
    'data-axis': axis,
    'data-place': place < axes[axis].values.length ? place : NO_VALUE,
    onclick: () => filter.toggle(axis, place < axes[axis].values.length ? place : NO_VALUE),
  }, label));
  return [
    element('div', {class: 'name', title: axes[axis].meaning}, axes[axis].name),
    element('div', {class: 'set', role: 'group', 'aria-label': axes[axis].name}, buttons),
  ];
}

function showFilter() {
  const search = byId('search');
  if (search.value !== filter.text) {
    search.value = filter.text;
  }
  showProblem();
  byId('count').textContent = filter.problem === '' ? `${filter.passing.length} of ${count(trialCount, 'trial')}` : '';
  byId('clear').disabled = !filter.isActive();
  for (const button of byId('values').querySelectorAll('button')) {
    const chosen = filter.values.get(Number(button.dataset.axis));
    button.setAttribute('aria-pressed', chosen?.has(Number(button.dataset.place)) ?? false);
  }
}
