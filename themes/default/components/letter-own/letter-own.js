import { textOf } from '../../scripts/letter.js';

/** A version of the reader's own beside the template: neither ever writes over the other. */
export function mount(element, { announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const [text, subject] = [part('text'), part('own-subject')];
  const sheet = element.parentElement.querySelector(`[data-part="tone"][data-tone="${element.dataset.tone}"]`);
  let dropped = null;

  const isSaid = () => text.value !== '' || (subject?.value ?? '') !== '';

  function turn(isOwn) {
    element.toggleAttribute('data-active', isOwn);
    sheet.toggleAttribute('data-replaced', isOwn);
    part('edit').hidden = !isOwn;
    part('take').hidden = isOwn;
    part('undo').hidden = isOwn || dropped === null;
  }

  /** As if the reader had typed it, so that it is kept. */
  function put(words) {
    text.value = words.text;
    if (subject) subject.value = words.subject;
    for (const field of [text, subject]) field?.dispatchEvent(new Event('input', { bubbles: true }));
  }

  part('take').addEventListener('click', () => {
    const line = sheet.querySelector('[data-part="subject"]');
    turn(true);
    put({ text: textOf(sheet.querySelector('[data-part="text"]')), subject: line ? textOf(line) : '' });
    text.focus();
    text.setSelectionRange(0, 0);
    text.scrollTop = 0;
    announce(element.dataset.taken);
  });
  part('drop').addEventListener('click', () => {
    dropped = { text: text.value, subject: subject?.value ?? '' };
    turn(false);
    put({ text: '', subject: '' });
    part('undo').focus();
    announce(element.dataset.dropped);
  });
  part('undo').addEventListener('click', () => {
    turn(true);
    put(dropped);
    dropped = null;
    text.focus();
  });
  element.addEventListener('restored', () => {
    if (!element.contains(document.activeElement) || isSaid()) turn(isSaid());
  });
  // On paper the words stand as a letter, not in a field.
  window.addEventListener('beforeprint', () => { part('paper').textContent = text.value; });
  turn(isSaid());
}
