// What is shown of the trial in detail.

import {count} from './numbers.mjs';

/** The trial in detail, the samples that are seen of it and what they are called, the inputs, the part of layers and the histograms that are drawn of it, and its charts. */
export const detail = {shown: null, seen: null, set: 'test', x: 0, y: 1, charts: {}, layerCharts: [], part: 'weights', histogram: ''};

/** Says which samples of a set are drawn, such as "The 100 test samples". */
export function whichSamples(samples, drawn) {
  const all = `${detail.set} sample`;
  return drawn.length < samples ? `${drawn.length} of the ${samples} ${all}s` : `The ${count(samples, all)}`;
}
