// Whether a trial passes a filter: see filter-grammar.mjs.

import {readFilter} from './filter-grammar.mjs';
import {didYouMean} from './suggestions.mjs';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,4})?$/i;
const MOST_TOLD = 10;

const COMPARISONS = {
  '<': (value, bound) => value < bound,
  '>': (value, bound) => value > bound,
  '<=': (value, bound) => value <= bound,
  '>=': (value, bound) => value >= bound,
};

/**
 * Returns whether each of some rows passes a filter.
 *
 * @param columns each {name, text(row), values, searched}: the only values that a row can have, undefined where any can
 *     come; and whether words look at its 'start', 'within' it, or not at all
 * @throws Error that says what is wrong with the text
 */
export function filterTest(text, columns, rows) {
  const alternatives = readFilter(text).map((terms) => terms.map((term) => termTest(term, columns, rows)));
  return (row) => alternatives.some((tests) => tests.every((test) => test(row)));
}

function termTest(term, columns, rows) {
  const test = term.words === undefined ? conditionTest(term, columns, rows) : wordsTest(term.words, columns);
  return term.isNegated ? (row) => !test(row) : test;
}

function wordsTest(words, columns) {
  const searched = columns.filter((column) => column.searched !== undefined);
  return (row) => words.some((word) => searched.some((column) => hasWord(column.text(row), word, column.searched)));
}

function hasWord(text, word, searched) {
  if (isNumber(word)) {
    return isEqual(text, word);
  }
  const [letters, wanted] = [text.toLowerCase(), word.toLowerCase()];
  return searched === 'start' ? letters.startsWith(wanted) : letters.includes(wanted);
}

function conditionTest({column: name, relation, values}, columns, rows) {
  const column = columns.find((one) => one.name === name);
  if (column === undefined) {
    throw new Error(`no column '${name}'${orList(name, columns.map((one) => one.name))}`);
  }
  const texts = column.values ?? [...new Set(rows.map(column.text))];
  // That a column is empty can be asked for as such.
  if (texts.every((text) => text === '') && (relation in COMPARISONS || values.some((value) => value !== ''))) {
    throw new Error(`${name} is empty in every trial`);
  }
  if (relation in COMPARISONS) {
    return comparison(column, relation, values, texts);
  }
  const unknown = column.values === undefined ? undefined : values.find((value) => value !== '' && !texts.some((text) => isEqual(text, value)));
  if (unknown !== undefined) {
    throw new Error(`${name}: no trial has '${unknown}'${orList(unknown, texts.filter((text) => text !== ''))}`);
  }
  const isWanted = (row) => values.some((value) => isEqual(column.text(row), value));
  return relation === '!=' ? (row) => !isWanted(row) : isWanted;
}

function comparison(column, relation, values, texts) {
  if (values.length > 1 || !isNumber(values[0])) {
    throw new Error(`${column.name}${relation}: expected a number, got '${values.join(', ')}'`);
  }
  // A word beside numbers, such as full or none, is neither above nor below; but of 4x4 nobody could tell.
  if (!texts.some(isNumber) || texts.some((text) => !isNumber(text) && /\d/.test(text))) {
    throw new Error(`${column.name} is no column of numbers, so that ${relation} cannot compare it; = and != can`);
  }
  const bound = Number(values[0]);
  return (row) => isNumber(column.text(row)) && COMPARISONS[relation](Number(column.text(row)), bound);
}

function orList(word, known) {
  // A number that is near is no misspelling.
  const meant = isNumber(word) ? '' : didYouMean(word, known);
  const shown = known.slice(0, MOST_TOLD).join(', ');
  return meant !== '' ? meant : `; there are ${shown}${known.length > MOST_TOLD ? ` and ${known.length - MOST_TOLD} more` : ''}`;
}

function isNumber(text) {
  return NUMBER.test(text) && Number.isFinite(Number(text));
}

/** Texts are equal as they are, or as numbers: 0.10 is 0.1. */
function isEqual(text, wanted) {
  return text === wanted || (isNumber(text) && isNumber(wanted) && Number(text) === Number(wanted));
}
