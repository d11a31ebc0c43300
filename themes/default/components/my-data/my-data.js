import { countsOf, isAlternative, isEmpty } from '../../scripts/archive.js';
import { counted, dayOf, fill, numberOf } from '../../scripts/dom.js';

/** How much there is and how large it is: answers, entries, kilobytes. */
export function measure(records) {
  const answers = records.filter(({ key, value }) => !isAlternative(key) && !isEmpty(value));
  return { answers: answers.length, places: countsOf(answers).places, kilobytes: new TextEncoder().encode(JSON.stringify(records)).length / 1024 };
}

export function mount(element, { store }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const words = element.dataset;
  const device = part('where').textContent;

  function show() {
    const { answers, places, kilobytes } = measure(store.list(''));
    part('where').textContent = { memory: words.memory, 'read-only': words.readOnly, locked: words.locked }[store.mode] ?? (store.isSessionOnly ? words.session : store.passphrase.isOn ? words.sealed : device);
    part('size').textContent = store.mode === 'locked' ? words.locked : answers === 0 ? words.none : counted(words, 'Kept', answers, places, numberOf(Math.max(kilobytes, 0.1)));
    part('last').textContent = store.mode === 'locked' ? words.locked : lastBackup(store, words);
    void promise();
  }

  async function promise() {
    if (store.isSessionOnly) {
      part('promise').textContent = words.sessionPromise;
      return;
    }
    const isPromised = await navigator.storage?.persisted?.().catch(() => false);
    part('promise').textContent = isPromised ? words.promised : words.unpromised;
  }

  element.hidden = false;
  store.subscribe(show);
  document.addEventListener('backup', show);
  show();
}

function lastBackup(store, words) {
  const last = store.note('lastBackup');
  const since = store.note('changesSinceBackup') ?? 0;
  if (!last) return words.never;
  return `${fill(words.copied, dayOf(last))}${since > 0 ? ` ${counted(words, 'Since', since)}` : ''}`;
}
