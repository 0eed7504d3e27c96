// The kernels of the first layer of the trial in detail, before and after the training.

import {byId, element, unbroken} from './elements.mjs';
import {shortNumber} from './numbers.mjs';
import {channelsOf, pixelPicture} from './pixels.mjs';
import {detail} from './shown-trial.mjs';
import {keepHint, sweep} from './sweep.mjs';
import {theme} from './theme.mjs';

theme.onChange(() => detail.shown !== null && drawKernels(detail.shown));

export function drawKernels({kernels, hasKernels}) {
  byId('kernels-part').hidden = !hasKernels;
  byId('kernels').replaceChildren();
  byId('kernels-help').replaceChildren(...unbroken(kernels === undefined
    ? keepHint('arrays', sweep.saved.includes('arrays'))
    : kernelsHelp(kernels)));
  if (!hasKernels || kernels === undefined) {
    return;
  }
  const said = element('p', {class: 'help', id: 'kernel', 'aria-live': 'polite'});
  const largest = Math.max(...[...kernels.before, ...kernels.after].map((weight) => Math.abs(weight ?? 0)));
  const buttons = Array.from({length: kernels.shown}, (_, kernel) => kernelButton(kernels, kernel, largest));
  const choose = (kernel) => {
    buttons.forEach((button, other) => button.setAttribute('aria-pressed', String(other === kernel)));
    said.textContent = kernelText(kernels, kernel);
  };
  buttons.forEach((button, kernel) => button.addEventListener('click', () => choose(kernel)));
  byId('kernels').append(element('div', {class: 'pictures'}, buttons), said);
  choose(0);
}

function kernelsHelp({count, shown}) {
  const which = shown < count ? `The first ${shown} of ${count} kernels` : `The ${count} kernels`;
  return `${which} of the first layer, before the training on the left and after it on the right: blue is below 0, orange above, the page’s color 0. All on one scale.`;
}

/** The place of a kernel: its output, and its input where an image has several channels. */
function kernelName({inputs}, kernel) {
  const output = `kernel ${Math.floor(kernel / inputs) + 1}`;
  return inputs === 1 ? output : `${output} of channel ${kernel % inputs + 1}`;
}

function kernelButton(kernels, kernel, largest) {
  const pictures = ['before', 'after'].map((when) => pixelPicture(kernels, kernelColor(kernelWeights(kernels, kernel, when), largest), {'aria-hidden': 'true'}));
  return element('button', {type: 'button', class: 'picture pair-of', 'aria-pressed': 'false', 'aria-label': kernelName(kernels, kernel)}, pictures);
}

function kernelWeights(kernels, kernel, when) {
  const size = kernels.rows * kernels.columns;
  return kernels[when].slice(kernel * size, (kernel + 1) * size);
}

/** From the color of the page at 0 to blue below and to orange above. */
function kernelColor(weights, largest) {
  const [below, above] = theme.categories().map(channelsOf);
  const zero = channelsOf(theme.color('page'));
  return (pixel) => {
    const share = largest === 0 ? 0 : (weights[pixel] ?? 0) / largest;
    const end = share < 0 ? below : above;
    return zero.map((channel, at) => channel + (end[at] - channel) * Math.abs(share));
  };
}

function kernelText(kernels, kernel) {
  const range = (when) => {
    const weights = kernelWeights(kernels, kernel, when).filter((weight) => weight !== null);
    return `${shortNumber(Math.min(...weights))} to ${shortNumber(Math.max(...weights))}`;
  };
  const name = kernelName(kernels, kernel);
  return `${name[0].toUpperCase()}${name.slice(1)}: weights from ${range('before')} before the training, from ${range('after')} after it.`;
}
