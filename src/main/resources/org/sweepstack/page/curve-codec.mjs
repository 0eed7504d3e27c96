// Curves come in two bytes per point: see PackedNumbers.java.

import {data} from './sweep.mjs';

const FIRST_CODE = 2;
const CODES = 0xffff - FIRST_CODE;

function unpack(packed, scale) {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const low = view.getFloat32(0, true);
  const high = view.getFloat32(4, true);
  const values = [];
  for (let at = 8; at < bytes.length; at += 2) {
    const code = view.getUint16(at, true);
    values.push(code < FIRST_CODE ? [null, 0][code] : scale(low + ((code - FIRST_CODE) / CODES) * (high - low)));
  }
  return values;
}

/** A trial's curve of a metric as pairs of epoch and value; null when it was not measured. */
export function curveOf(trial, metric) {
  const packed = data.curves[metric][trial];
  if (packed === '') {
    return null;
  }
  const epochs = data.curves.epochs[data.curves.epochsOf[trial]];
  return unpack(packed, metric.endsWith('_loss') ? Math.exp : (value) => value)
    .map((value, point) => [epochs[point], value])
    .filter(([, value]) => value !== null);
}
