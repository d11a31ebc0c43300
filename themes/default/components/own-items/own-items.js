import { fill } from '../../scripts/dom.js';

/**
 * Things that readers add themselves. The rows are in the page and are kept like everything that can be filled in; here
 * they are only shown, filled and emptied. A row without words stays away, and the next thing takes the first such row.
 */
export function mount(element, { announce, store }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const words = element.dataset;
  const rows = [...element.querySelectorAll('[data-part="item"]')].map((li) => {
    const inside = (name) => li.querySelector(`[data-part="${name}"]`);
    return { li, box: inside('box'), text: inside('words'), remove: inside('remove'), name: inside('name') };
  });
  const isFree = ({ text }) => text.value.trim() === '';
  let gone = null;

  function show() {
    for (const row of rows) {
      // Somebody who empties the words to write others keeps the row while they are in it.
      row.li.toggleAttribute('data-empty', isFree(row) && !row.li.contains(document.activeElement));
      if (isFree(row)) continue;
      row.box.setAttribute('aria-label', row.text.value);
      row.name.textContent = row.text.value;
    }
    const isFull = rows.every((row) => !isFree(row));
    part('add').hidden = isFull;
    part('full').hidden = !isFull;
  }

  function put(row, { text, isTicked = false }) {
    row.text.value = text;
    row.text.dispatchEvent(new Event('input', { bubbles: true }));
    if (row.box.checked === isTicked) return;
    row.box.checked = isTicked;
    row.box.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function forgetGone() {
    gone = null;
    part('gone').hidden = true;
  }

  function take(row) {
    gone = { row, text: row.text.value, isTicked: row.box.checked };
    put(row, { text: '' });
    part('gone-words').textContent = fill(words.removed, gone.text);
    part('gone').hidden = false;
    part('undo').focus();
    show();
    announce(part('gone-words').textContent);
  }

  part('undo').addEventListener('click', () => {
    const { row, text, isTicked } = gone;
    const free = isFree(row) ? row : rows.find(isFree);
    if (!free) return;
    put(free, { text, isTicked });
    forgetGone();
    show();
    free.text.focus();
    announce(words.back);
  });

  part('add').addEventListener('submit', (event) => {
    event.preventDefault();
    const text = part('new').value.trim();
    const free = rows.find(isFree);
    if (text === '' || !free) return part('new').focus();
    put(free, { text });
    part('new').value = '';
    forgetGone();
    show();
    // Where there is no more room, the new one is the nearest place to be.
    (part('add').hidden ? free.text : part('new')).focus();
    return announce(part('add').hidden ? words.full : fill(words.added, text));
  });

  for (const row of rows) {
    row.remove.hidden = false;
    row.remove.addEventListener('click', () => take(row));
    row.text.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      part('new').focus();
    });
    row.text.addEventListener('focusout', () => setTimeout(() => {
      if (isFree(row) && row.box.checked) put(row, { text: '' });
      show();
    }));
  }
  element.addEventListener('input', show);
  element.addEventListener('restored', show);
  store.subscribe(({ switched, erased, locked }) => { if (switched || erased || locked) forgetGone(); });
  show();
  // Who followed a link to here sees the rows, which were not there when the browser went to this place.
  if (element.matches(':target')) element.scrollIntoView();
}
