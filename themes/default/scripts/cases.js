import { FIRST, SHARED, isEmpty, parseKey } from './schema.js';
import { undoFor } from './undo.js';

/** What a case says about itself is kept like any answer, so that it travels in backups and merges: its name … */
const about = (id, what) => `${id}/case/about/${what}`;
const isAbout = (key) => parseKey(key)?.kind === 'case';

/**
 * All cases in some records, the oldest first: `{ id, name, isArchived, isCurrent, answers }`. The name may be empty.
 * The case of the owner is there even before anything is written.
 */
export function casesIn(records, owner = FIRST) {
  const found = new Map([[owner, { answers: 0, begun: Number.POSITIVE_INFINITY, said: new Map() }]]);
  for (const { key, value, at, also = [] } of records) {
    const { scope, item } = parseKey(key) ?? { scope: SHARED };
    if (scope === SHARED) continue;
    const one = found.get(scope) ?? { answers: 0, begun: Number.POSITIVE_INFINITY, said: new Map() };
    if (isAbout(key)) one.said.set(item, value);
    else if (!isEmpty(value) || also.length > 0) one.answers += 1;
    found.set(scope, { ...one, begun: Math.min(one.begun, at) });
  }
  return [...found]
    .sort(([one, a], [other, b]) => (one === FIRST ? -1 : other === FIRST ? 1 : a.begun - b.begun || (one < other ? -1 : 1)))
    .map(([id, { answers, said }]) => ({ id, answers, name: said.get('name') ?? '', isArchived: said.get('archived') === true, isCurrent: id === owner }));
}

export const casesOf = (store) => casesIn(store.list(''), store.owner);

/** Empty where the reader gave none. */
export const nameOf = (store, id) => store.read(about(id, 'name'))?.value ?? '';

/** A new case, and the tab turns to it. Its id says nothing about it. */
export async function begin(store, name, { now = Date.now() } = {}) {
  const id = `c${now.toString(36)}${crypto.getRandomValues(new Uint16Array(1))[0].toString(36)}`;
  const { kept } = await store.batch([{ key: about(id, 'begun'), value: new Date(now).toISOString().slice(0, 10) }, { key: about(id, 'name'), value: name.trim() }]);
  await store.turnTo(id);
  return { id, kept };
}

/** Out of the way, not away. */
export const archive = (store, id, isArchived) => store.write(about(id, 'archived'), isArchived);

/** Everything of a case; returns what brings it back. Where the tab looked at it, the tab turns to another one. */
export async function remove(store, id) {
  const before = store.list(`${id}/`);
  const { kept } = await store.batch(before.map(({ key }) => ({ key, value: '', also: [] })));
  if (store.owner === id) await store.turnTo(casesOf(store).filter((one) => one.id !== id && !one.isArchived).at(-1)?.id ?? FIRST);
  return { kept, undo: undoFor(before, store) };
}
