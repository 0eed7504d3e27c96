// How much of what trials came to an axis explains.

import {groupBy} from './numbers.mjs';

/**
 * Places values between 0, the first, and 1, the last: the middle of the places that equal ones share.
 *
 * @param compare orders two of them
 */
export function relativeRanks(values, compare) {
  const order = values.map((_, place) => place).sort((one, other) => compare(values[one], values[other]));
  const ranks = [];
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && compare(values[order[start]], values[order[end]]) === 0) {
      end++;
    }
    order.slice(start, end).forEach((place) => { ranks[place] = (start + end) / 2 / values.length; });
  }
  return ranks;
}

/**
 * Returns the share of the variance of ranks that lies between groups and not within them, corrected for what groups of
 * so many would have by chance (epsilon squared), at least 0; null where nothing can be told.
 */
export function shareExplained(ranks, groupOf) {
  const groups = [...groupBy(ranks.map((rank, place) => ({rank, group: groupOf(place)})), ({group}) => group).values()]
    .map((group) => group.map(({rank}) => rank));
  const left = groups.reduce((sum, group) => sum + squares(group), 0);
  const all = squares(ranks);
  const freedom = ranks.length - groups.length;
  // What is left of equal ranks is but rounding.
  return groups.length < 2 || freedom < 1 || all < 1e-12
    ? null
    : Math.max(0, 1 - (left / freedom) / (all / (ranks.length - 1)));
}

/** The sum of the squares of what numbers differ from their mean by. */
function squares(numbers) {
  const middle = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return numbers.reduce((sum, number) => sum + (number - middle) ** 2, 0);
}
