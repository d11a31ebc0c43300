import { dayOf, fill, make, moveTo } from '../../scripts/dom.js';
import { stepsBack, undoFor } from '../../scripts/undo.js';

/** What a message has: its words, who it is from, and the day it came. */
const ASPECTS = ['message', 'from', 'day'];

/** A backup takes no longer answer. */
export const LONGEST = 1_000_000;

/** The messages that were kept, for all cases or for the one that this tab looks at: in the store, as they were pasted. */
export function keptMessages(place, scope, store) {
  const keyOf = (aspect, row) => store.keyFor(`${place}/${aspect}`, { scope, row });
  const rows = () => [...new Set(ASPECTS.flatMap((aspect) => store.list(`${keyOf(aspect)}/`)
    .map(({ key }) => key.slice(keyOf(aspect).length + 1)).filter((row) => /^\d+$/.test(row)).map(Number)))].sort((a, b) => a - b);
  const isDone = ({ kept }) => kept || store.mode === 'memory';
  return {
    all: () => rows().map((row) => {
      const [message, from, day] = ASPECTS.map((aspect) => store.read(keyOf(aspect, row)));
      return { row, message: message?.value ?? '', from: from?.value ?? '', day: day?.value ?? '', at: (message ?? from ?? day).at };
    }),
    /** Keeps a message exactly as it is; the same message once. */
    async keep(message, from, day) {
      // Which rows there are is not known.
      if (store.mode === 'locked') return false;
      const row = rows().find((known) => store.read(keyOf('message', known))?.value === message) ?? Math.max(0, ...rows()) + 1;
      const said = { message, from, day };
      return isDone(await store.batch(ASPECTS.filter((aspect) => said[aspect] !== '').map((aspect) => ({ key: keyOf(aspect, row), value: said[aspect] }))));
    },
    /** Takes a message away, and gives the way back, or null when it could not be taken away. */
    async remove(row) {
      const records = store.list('').filter(({ key }) => ASPECTS.some((aspect) => key === keyOf(aspect, row) || key.startsWith(`${keyOf(aspect, row)}/~`)));
      const done = isDone(await store.batch(records.map(({ key }) => ({ key, value: '', also: [] }))));
      const undo = done ? undoFor(records, store) : null;
      return undo && (async () => isDone(await store.batch(stepsBack(undo, store))));
    },
  };
}

/** The list of kept messages on the page, with removing and its undo. */
export function showKept(section, { place, store, announce, onRead }) {
  const part = (name) => section.querySelector(`[data-part="${name}"]`);
  const words = section.dataset;
  const messages = keptMessages(place, section.closest('[data-scope]')?.dataset.scope, store);
  let back = null;

  function show() {
    const focused = section.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
    const all = messages.all();
    part('kept-list').replaceChildren(...all.map(itemFor));
    section.hidden = all.length === 0 && part('kept-said').hidden;
    if (focused) (section.querySelector(`[data-focus="${CSS.escape(focused)}"]`) ?? part('kept-heading')).focus({ preventScroll: true });
  }

  function say(sentence, undo) {
    back = undo;
    part('kept-words').textContent = sentence;
    part('undo').hidden = undo === null;
    part('kept-said').hidden = false;
    show();
    announce(sentence);
  }

  function itemFor({ row, message, from, day, at }) {
    const title = from || fill(words.row, row);
    const came = day && !Number.isNaN(Date.parse(day)) ? dayOf(`${day}T00:00`) : day;
    const button = (name) => make('button', { type: 'button', className: 'quiet-button', data: { focus: `${name} ${row}` } },
      words[name], make('span', { className: 'visually-hidden' }, fill(words.label, title)));
    const [read, remove] = [button('again'), button('remove')];
    read.addEventListener('click', () => onRead(message));
    remove.addEventListener('click', async () => {
      const undo = await messages.remove(row);
      say(undo ? words.removed : words.notKept, undo);
      moveTo(part('kept-heading'));
    });
    return make('li', { className: 'kept-message' },
      make('h3', { dir: 'auto' }, title),
      make('p', { className: 'kept-message__when' }, [came && fill(words.came, came), fill(words.kept, dayOf(at))].filter(Boolean).join(' ')),
      make('details', {}, make('summary', {}, words.open), make('div', { className: 'kept-message__words', dir: 'auto', data: { part: 'kept-message' } }, message)),
      make('p', { className: 'kept-message__do' }, read, remove));
  }

  part('undo').addEventListener('click', async () => {
    const done = await back();
    say(done ? words.back : words.notKept, null);
    moveTo(part('kept-heading'));
  });
  store.subscribe(({ keys, switched, erased, locked }) => {
    if (switched || erased || locked) part('kept-said').hidden = true;
    if (switched || erased || locked || keys.some((key) => key.includes(`/${place}/`))) show();
  });
  show();

  /** Keeps a message and says so. */
  return async (message, from, day) => {
    const isTooLong = message.length > LONGEST;
    const done = !isTooLong && await messages.keep(message, from, day);
    if (done) say(words.saved, null);
    return done ? '' : words[isTooLong ? 'long' : 'notKept'];
  };
}
