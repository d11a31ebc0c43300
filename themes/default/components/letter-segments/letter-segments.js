import { make } from '../../scripts/dom.js';

/** A part that may be left out is known by the fields in it, in every tone alike. */
export const idOf = (part) => [...new Set([...part.querySelectorAll('[data-field]')].map(({ dataset }) => dataset.field))].sort().join('+');

/** Lets the reader leave out a filled part of the letter without emptying the field. */
export function mount(element, { store }) {
  const form = element.closest('[data-behaviour="letter-form"]');
  const list = element.querySelector('[data-part="list"]');
  const parts = [...form.querySelectorAll('[data-part="optional"]')];
  const key = () => store.keyFor(element.dataset.keyOff);
  const off = () => [store.read(key())?.value ?? []].flat();

  function show() {
    const left = off();
    for (const part of parts) part.toggleAttribute('data-off', left.includes(idOf(part)));
    form.dispatchEvent(new Event('parts'));
    const shown = parts.filter((part) => !part.closest('[data-resting], [data-replaced]') && (!part.hasAttribute('data-out') || part.hasAttribute('data-off')) && !part.querySelector('[data-state="missing"], [data-state="offered"]'));
    element.hidden = shown.length === 0;
    // A box that is there stays: it may be the one that is being clicked.
    const lines = new Map([...list.children].map((line) => [line.dataset.id, line]));
    for (const [at, part] of shown.entries()) {
      const line = lines.get(idOf(part)) ?? lineFor(part);
      line.querySelector('input').checked = !left.includes(idOf(part));
      line.querySelector('span').textContent = part.textContent.trim();
      if (list.children[at] !== line) list.insertBefore(line, list.children[at] ?? null);
    }
    while (list.children.length > shown.length) list.lastChild.remove();
  }

  function lineFor(part) {
    const id = idOf(part);
    const box = make('input', { type: 'checkbox', value: id });
    // Before the letter hears of it and shows everything anew.
    box.addEventListener('input', () => {
      const rest = off().filter((one) => one !== id);
      void store.write(key(), box.checked ? rest : [...rest, id]);
      show();
    });
    return make('li', { data: { id } }, make('label', {}, box, make('span', { dir: 'auto' })));
  }

  form.addEventListener('letter', show);
  store.subscribe(({ keys, switched, erased }) => { if (switched || erased || keys.includes(key())) show(); });
  show();
}
