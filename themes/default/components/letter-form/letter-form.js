import { currentLetter } from '../../scripts/letter.js';

/** What a field says, from the controls that belong to it; empty when nothing is said. */
export function valueOf(controls) {
  const said = controls.map((control) => (control.type === 'checkbox' ? (control.checked ? control.value : '') : control.value.trim()));
  return said.filter((part) => part.length > 0).join(', ');
}

/** Writes what is said into the blanks; an empty field gives back the words that stood there. */
export function fill(blank, value, isSentence) {
  blank.dataset.words ??= blank.textContent;
  blank.dataset.was ??= blank.dataset.state;
  blank.textContent = value.length > 0 && !isSentence ? value : blank.dataset.words;
  blank.dataset.state = value.length > 0 ? 'filled' : blank.dataset.was;
}

/** A part that may be left out is left out while any of its blanks is empty, and when the reader says so. */
export function rest(part) {
  const blanks = [...part.querySelectorAll('[data-field]')];
  part.toggleAttribute('data-out', part.hasAttribute('data-off') || blanks.some((blank) => blank.dataset.state === 'missing' || blank.dataset.state === 'offered'));
}

/** Shows the letter with what is said so far, and tells of it: `letter`, with `{ tone, isOwn, subject, text, missing }`. */
export function mount(element) {
  const controls = [...element.querySelectorAll('[data-part="control"]')];
  const named = grouped(controls);
  const rests = () => { for (const part of element.querySelectorAll('[data-part="optional"]')) rest(part); };
  const show = () => {
    for (const [field, own] of named) {
      const isSentence = own.length === 1 && own[0].type === 'checkbox';
      for (const blank of element.querySelectorAll(`span[data-field="${field}"]`)) fill(blank, valueOf(own), isSentence);
    }
    rests();
    // Whoever else listens to the same event has then done its part.
    queueMicrotask(() => element.dispatchEvent(new CustomEvent('letter', { bubbles: true, detail: currentLetter(element) })));
  };

  for (const control of controls) control.hidden = false;
  for (const name of ['input', 'change', 'restored', 'letter-asked']) element.addEventListener(name, show);
  element.addEventListener('parts', rests);
  element.dataset.ready = '';
  show();
}

function grouped(controls) {
  const map = new Map();
  for (const control of controls) map.set(control.dataset.field, [...(map.get(control.dataset.field) ?? []), control]);
  return map;
}
