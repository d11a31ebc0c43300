import { FIRST, SHARED, isEmpty, parseKey } from './schema.js';
import { undoFor } from './undo.js';

/** What a case says about itself is kept like any answer, so that it travels in backups and merges: its name … */
const about = (id, what) => `${id}/case/about/${what}`;
const isAbout = (key) => parseKey(key)?.kind === 'case';

/**
 * All cases, the oldest first: `{ id, name, isArchived, isCurrent, answers }`. The name may be empty. Before anything
 * is written there is one, without a name.
 */
export function casesOf(store) {
  const found = new Map([[store.owner, { answers: 0, begun: Number.POSITIVE_INFINITY }]]);
  for (const { key, value, at, also = [] } of store.list('')) {
    const { scope } = parseKey(key);
    if (scope === SHARED) continue;
    const one = found.get(scope) ?? { answers: 0, begun: Number.POSITIVE_INFINITY };
    const counts = !isAbout(key) && (!isEmpty(value) || also.length > 0);
    found.set(scope, { answers: one.answers + (counts ? 1 : 0), begun: Math.min(one.begun, at) });
  }
  return [...found]
    .sort(([one, a], [other, b]) => (one === FIRST ? -1 : other === FIRST ? 1 : a.begun - b.begun || (one < other ? -1 : 1)))
    .map(([id, { answers }]) => ({ id, answers, name: nameOf(store, id), isArchived: store.read(about(id, 'archived'))?.value === true, isCurrent: id === store.owner }));
}

export const nameOf = (store, id) => store.read(about(id, 'name'))?.value ?? '';

/** A new case, and the tab turns to it. Its id says nothing about it. */
export async function begin(store, name, { now = Date.now() } = {}) {
  const id = `c${now.toString(36)}${crypto.getRandomValues(new Uint16Array(1))[0].toString(36)}`;
  const { kept, reason } = await store.batch([{ key: about(id, 'begun'), value: new Date(now).toISOString().slice(0, 10) }, { key: about(id, 'name'), value: name.trim() }]);
  await store.turnTo(id);
  return { id, kept, reason };
}

export const rename = (store, id, name) => store.write(about(id, 'name'), name.trim());

/** Out of the way, not away. */
export const archive = (store, id, isArchived) => store.write(about(id, 'archived'), isArchived);

/** Everything of a case; returns what brings it back. Where the tab looked at it, the tab turns to another one. */
export async function remove(store, id) {
  const before = store.list(`${id}/`);
  const { kept } = await store.batch(before.map(({ key }) => ({ key, value: '', also: [] })));
  const undo = undoFor(before, store);
  if (store.owner === id) await store.turnTo(casesOf(store).filter((one) => one.id !== id && !one.isArchived).at(-1)?.id ?? FIRST);
  return { kept, undo };
}
