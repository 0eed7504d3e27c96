// The decision boundary: the plane of two inputs in the colors of the predicted classes, paler where it is uncertain.

import {element} from './elements.mjs';
import {bytesOf, channelsOf} from './pixels.mjs';
import {theme} from './theme.mjs';

/** A picture of the plane, a pixel for each point of the grid, the first row at the bottom. */
function boundaryPicture({x1, x2, predicted, shades}) {
  const canvas = element('canvas', {width: x1.length, height: x2.length});
  const context = canvas.getContext('2d');
  const picture = context.createImageData(x1.length, x2.length);
  const colors = theme.categories().map(channelsOf);
  const classes = bytesOf(predicted);
  const opacities = bytesOf(shades);
  classes.forEach((one, point) => {
    const row = x2.length - 1 - Math.floor(point / x1.length);
    const at = 4 * (row * x1.length + (point % x1.length));
    picture.data.set(colors[one % colors.length], at);
    picture.data[at + 3] = opacities[point];
  });
  context.putImageData(picture, 0, 0);
  return canvas;
}

/** Where the picture lies, in the inputs: half a step beyond the outermost points. */
export function boundaryExtent(points) {
  const half = points.length > 1 ? (points[points.length - 1] - points[0]) / (points.length - 1) / 2 : 0.5;
  return [points[0] - half, points[points.length - 1] + half];
}

export function boundarySeries(boundary) {
  const image = boundaryPicture(boundary);
  const [left, right] = boundaryExtent(boundary.x1);
  const [bottom, top] = boundaryExtent(boundary.x2);
  return {
    type: 'custom',
    silent: true,
    clip: true,
    z: 1,
    data: [[left, bottom]],
    tooltip: {show: false},
    renderItem: (_, api) => {
      const [x, y] = api.coord([left, top]);
      const [endX, endY] = api.coord([right, bottom]);
      return {type: 'image', style: {image, x, y, width: endX - x, height: endY - y}};
    },
  };
}
