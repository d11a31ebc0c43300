import { wordsOf } from '../../scripts/keeping/words.js';

/** Which words explain why something is not kept; null when all is well. */
export function reasonOf({ mode, pending, isKeeping }) {
  if (mode === 'read-only') return isKeeping || pending.length > 0 ? 'newer' : null;
  if (mode === 'locked') return pending.length > 0 ? 'waiting' : 'locked';
  if (mode === 'memory') return isKeeping || pending.length > 0 ? 'memory' : null;
  if (pending.length === 0) return null;
  return pending.some(({ reason }) => reason === 'QuotaExceededError') ? 'full' : 'failed';
}

export function mount(element, { store, clipboard = navigator.clipboard }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const [saved, bar, why, ways, copy, download, said] = ['saved', 'bar', 'why', 'ways', 'copy', 'download', 'said'].map(part);
  const isKeeping = document.querySelector('[data-key]') !== null;

  function look({ from, kept } = {}) {
    const pending = store.pending();
    const reason = reasonOf({ mode: store.mode, pending, isKeeping });
    bar.hidden = reason === null;
    ways.hidden = pending.length === 0;
    if (reason === null) why.textContent = '';
    else if (why.textContent !== bar.dataset[reason]) why.textContent = bar.dataset[reason];
    if (reason !== null) {
      saved.textContent = '';
      document.activeElement?.closest('[data-key]')?.scrollIntoView({ block: 'nearest' });
    } else if (from === 'here' && kept && saved.textContent === '') {
      saved.textContent = store.isSessionOnly ? saved.dataset.session : saved.dataset.words;
      // Said aloud once a page is enough.
      setTimeout(() => saved.removeAttribute('role'), 1000);
    }
  }

  copy.hidden = !clipboard;
  copy.addEventListener('click', async () => {
    said.textContent = await clipboard.writeText(wordsOf(document, store.pending({ onTheWay: true }), store.keyFor)).then(() => copy.dataset.done, () => copy.dataset.failed);
  });
  download.addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([wordsOf(document, store.pending({ onTheWay: true }), store.keyFor)], { type: 'text/plain;charset=utf-8' }));
    link.download = download.dataset.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
  element.hidden = false;
  store.subscribe(look);
  look();
}
