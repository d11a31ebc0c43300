import { fill, numberOf } from '../../scripts/dom.js';

/** Shorter words stand in any text. */
const TELLING = 12;

/** How much of some words is among what is kept: nothing, unless the reader carried them there. */
export function bytesIn(records, words) {
  const text = words.trim();
  if (text.length < TELLING) return 0;
  const holds = (value) => [value].flat().some((one) => typeof one === 'string' && one.includes(text));
  const places = records.flatMap(({ value, also = [] }) => [value, ...also.map((other) => other.value)]).filter(holds);
  return places.length * new TextEncoder().encode(text).length;
}

/**
 * Words that nobody gets and nothing keeps. They are in this one field and nowhere else, and they leave it with the page:
 * also when the browser holds the whole page ready for the way back.
 */
export function mount(element, { store, announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const words = element.dataset;
  const show = () => { part('kept').textContent = fill(words.kept, numberOf(bytesIn(store.list(''), part('draft').value))); };

  /** A new field, because the old one could be made to remember by "undo". */
  function clear() {
    const fresh = part('draft').cloneNode(false);
    fresh.value = '';
    part('draft').replaceWith(fresh);
    show();
  }

  part('let-go').addEventListener('click', () => {
    clear();
    part('draft').focus();
    announce(words.gone);
  });
  part('form').addEventListener('submit', (event) => event.preventDefault());
  part('form').addEventListener('input', show);
  window.addEventListener('pagehide', clear);
  store.subscribe(({ erased }) => (erased ? clear() : show()));
  element.dataset.ready = '';
  part('form').hidden = false;
  show();
}
