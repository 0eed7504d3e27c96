// What is shown of the trial in detail.

/** The trial in detail, the inputs, the part of layers and the histograms that are drawn of it, and its charts. */
export const detail = {shown: null, x: 0, y: 1, charts: {}, layerCharts: [], part: 'weights', histogram: ''};
