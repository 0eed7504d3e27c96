// Small pictures, a pixel for each number.

import {element} from './elements.mjs';

/** A picture of some rows and columns, the color of each pixel as [red, green, blue] from 0 to 255. */
export function pixelPicture({rows, columns}, colorOf, attributes = {}) {
  const canvas = element('canvas', {width: columns, height: rows, class: 'pixels', ...attributes});
  const context = canvas.getContext('2d');
  const picture = context.createImageData(columns, rows);
  for (let pixel = 0; pixel < rows * columns; pixel++) {
    picture.data.set([...colorOf(pixel), 255], 4 * pixel);
  }
  context.putImageData(picture, 0, 0);
  return canvas;
}

/** A color of the style sheet, such as #1d1d1f, as [red, green, blue]. */
export function channelsOf(color) {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

/** Bytes from base64. */
export function bytesOf(packed) {
  return Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
}
