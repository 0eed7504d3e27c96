// Elements. Text from the data goes in as text only, never as HTML.

export function byId(id) {
  return document.getElementById(id);
}

/** Makes an element; an attribute whose name begins with "on" is a listener. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      made.addEventListener(name.slice(2), value);
    } else if (value === true) {
      made.setAttribute(name, '');
    } else if (value !== false && value !== undefined) {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.flat());
  return made;
}

/** A text in parts, its options and small numbers unbroken: a line may else end within the hyphens of --out or of 1e-7. */
export function unbroken(text) {
  return text
    .split(/( )/)
    .map((part) => (/^-|^\d[\d.]*e-\d/.test(part) ? element('span', {class: 'whole'}, part) : part));
}

/** A labelled choice among options of {value, text}. */
export function chooser(label, options, chosen, onChoice) {
  const select = element(
    'select',
    {onchange: () => onChoice(select.value)},
    options.map(({value, text}) => element('option', {value, selected: String(value) === String(chosen)}, text)),
  );
  return element('label', {}, label, select);
}

/** A labelled check box. */
export function checkbox(label, isChecked, onChange) {
  const box = element('input', {type: 'checkbox', checked: isChecked, onchange: () => onChange(box.checked)});
  return element('label', {}, box, label);
}

/** Says beside a table that it goes on to the right: put below it, and shown while the panel of both has more. */
export function sideways() {
  return element('span', {class: 'sideways'}, 'Scroll the table sideways for more columns');
}

/** Marks a panel while what scrolls in it has more to the right. */
export function markMore(panel, scroll) {
  const mark = () => panel.classList.toggle('more', scroll.scrollLeft + scroll.clientWidth < scroll.scrollWidth - 2);
  scroll.addEventListener('scroll', mark);
  new ResizeObserver(mark).observe(scroll);
}

let silence;

/** Tells the reader something in passing. */
export function say(text) {
  byId('said').textContent = text;
  clearTimeout(silence);
  silence = setTimeout(() => { byId('said').textContent = ''; }, 4000);
}

/** Puts a text on the clipboard. */
export async function copy(text) {
  // A page that was not opened in safety has no clipboard at all.
  const isCopied = await Promise.resolve(text)
    .then((command) => navigator.clipboard.writeText(command))
    .then(() => true, () => copyAsOfOld(text));
  say(isCopied ? `Copied: ${shortened(text, 160)}` : `The browser does not let this page copy. The command is: ${text}`);
}

/** Where the clipboard is closed to a page from the disk, the selection is not. */
function copyAsOfOld(text) {
  const focused = document.activeElement;
  const field = element('textarea', {readonly: true, 'aria-hidden': 'true', class: 'skip'}, text);
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  focused.focus();
  return isCopied;
}

function shortened(text, most) {
  return text.length > most ? `${text.slice(0, most)} …` : text;
}
