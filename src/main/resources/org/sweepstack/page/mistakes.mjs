// The images that the trial in detail is most wrong about.

import {byId, element} from './elements.mjs';
import {shortNumber} from './numbers.mjs';
import {bytesOf, pixelPicture} from './pixels.mjs';
import {detail} from './shown-trial.mjs';

/** Images of three channels are red, green and blue; of others the first channel is seen. */
const COLORS = 3;

export function drawMistakes(mistakes, predictions) {
  byId('mistakes').replaceChildren();
  byId('mistakes').hidden = mistakes === undefined;
  if (mistakes === undefined) {
    return;
  }
  const wrong = wrongOf(predictions);
  if (wrong === 0) {
    byId('mistakes').append(element('p', {class: 'help'}, `None of the ${detail.set} images is taken for what it is not.`));
    return;
  }
  const said = element('p', {class: 'help', id: 'mistake', 'aria-live': 'polite'});
  const pictures = mistakes.sample.map((_, place) => mistakeButton(mistakes, predictions, place));
  const choose = (place) => {
    pictures.forEach((picture, other) => picture.setAttribute('aria-pressed', String(other === place)));
    said.textContent = mistakeText(mistakes, predictions, place);
  };
  pictures.forEach((picture, place) => picture.addEventListener('click', () => choose(place)));
  byId('mistakes').append(
    element('p', {class: 'help'}, mistakesHelp(mistakes.sample.length, wrong)),
    element('div', {class: 'pictures'}, pictures),
    said);
  choose(0);
}

function wrongOf({counts}) {
  return counts.flatMap((row, truth) => row.filter((_, predicted) => predicted !== truth)).reduce((sum, number) => sum + number, 0);
}

function mistakesHelp(shown, wrong) {
  const which = shown < wrong ? `The ${shown} worst of ${wrong} mistakes` : wrong === 1 ? 'The only mistake' : `The ${wrong} mistakes, the worst first`;
  return `${which}, the true class and what it was taken for below. Click on one for what the network says.`;
}

function mistakeButton(mistakes, {classes}, place) {
  const caption = `${classes[mistakes.truth[place]]} as ${classes[mistakes.predicted[place]]}`;
  return element('button', {type: 'button', class: 'picture', 'aria-pressed': 'false'},
    mistakePicture(mistakes, place), element('span', {}, caption));
}

function mistakePicture({channels, rows, columns, pixels}, place) {
  const levels = bytesOf(pixels);
  const size = rows * columns;
  const from = place * channels * size;
  const colors = channels === COLORS ? [0, size, 2 * size] : [0, 0, 0];
  return pixelPicture({rows, columns}, (pixel) => colors.map((channel) => levels[from + channel + pixel]), {'aria-hidden': 'true'});
}

function mistakeText({sample, truth, predicted, outputs}, {classes}, place) {
  const says = outputs[place].length === 1
    ? `output ${shortNumber(outputs[place][0])}`
    : `output ${shortNumber(outputs[place][predicted[place]])} for that, ${shortNumber(outputs[place][truth[place]])} for the truth`;
  return `Sample ${sample[place]} is ${classes[truth[place]]}, taken for ${classes[predicted[place]]}: ${says}.`;
}
