// What a misspelt word may have meant: as Suggestions.java finds it.

import {mean} from './numbers.mjs';

/** Returns ", did you mean 'x'?" for the known word nearest to a word; an empty text when none is near. */
export function didYouMean(word, known) {
  const limit = Math.max(2, Math.floor(word.length / 3));
  const near = known
    .map((candidate) => ({candidate, distance: distance(word, candidate)}))
    .filter(({candidate, distance: steps}) => steps <= Math.min(limit, candidate.length - 1))
    .reduce((best, one) => (best === null || one.distance < best.distance ? one : best), null);
  return near === null ? '' : `, did you mean '${near.candidate}'?`;
}

/** How many letters have to be put in, taken out or changed to make one word of another, after Levenshtein. */
function distance(one, other) {
  let row = Array.from({length: other.length + 1}, (_, place) => place);
  for (let first = 1; first <= one.length; first++) {
    const next = [first];
    for (let second = 1; second <= other.length; second++) {
      const change = row[second - 1] + (one[first - 1] === other[second - 1] ? 0 : 1);
      next.push(Math.min(change, row[second] + 1, next[second - 1] + 1));
    }
    row = next;
  }
  return row[other.length];
}
