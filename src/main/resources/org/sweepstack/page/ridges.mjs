// Histograms along the epochs as the ridges of hills, the first epoch at the back and the last in front.

/** In steps from one ridge to the next. */
const HEIGHT = 2.5;

/** The points [x, y] of each ridge, which rises from its epoch towards earlier ones, as high as its own fullest bin. */
export function ridges({epochs, low, high, counts}) {
  const steps = Math.max(1, epochs.length - 1);
  const height = HEIGHT * Math.max(1, epochs[epochs.length - 1] - epochs[0]) / steps;
  return epochs.map((epoch, ridge) => {
    const fullest = Math.max(...counts[ridge]);
    const width = (high[ridge] - low[ridge]) / counts[ridge].length;
    const top = counts[ridge].map((number, bin) => [low[ridge] + width * (bin + 0.5), epoch - height * number / fullest]);
    return [[low[ridge], epoch], ...top, [high[ridge], epoch]];
  });
}

/** Where the ridge at the back ends. */
export function topOf(points) {
  return Math.min(...points.flatMap((ridge) => ridge.map(([, y]) => y)));
}

/** The bin with the most numbers: how many, and from where to where. */
export function fullestBin({low, high, counts}, ridge) {
  const most = Math.max(...counts[ridge]);
  const bin = counts[ridge].indexOf(most);
  const width = (high[ridge] - low[ridge]) / counts[ridge].length;
  return {most, from: low[ridge] + width * bin, to: low[ridge] + width * (bin + 1)};
}
