import { isEmpty, parseKey } from './schema.js';

/** What a reader says about an item or a step, beside the ticks: `…/choose-person/not`, `…/_own/1`, `…/_state`. */
export const NOT = 'not';
export const OWN = '_own';
export const MARK = '_state';

const isLeft = ({ isTicked, isNot }) => isTicked || !isNot;

/**
 * Counts items `{ isTicked, isNot, isOptional }`. What is optional or not for the reader is no part of the total; what
 * is ticked all the same is `more`. `optional` are those that could still be done if one likes.
 */
export function tally(items) {
  const left = items.filter(isLeft);
  const needed = left.filter(({ isOptional }) => !isOptional);
  const ticked = (some) => some.filter(({ isTicked }) => isTicked).length;
  return { done: ticked(needed), total: needed.length, more: ticked(left) - ticked(needed), optional: left.length - needed.length };
}

/**
 * How far a step is: `open`, `begun`, `done` or `not-for-me`. What the reader says about the whole step (`mark`) goes
 * before what is ticked. Something ticked or added is a beginning; that everything is not for them says the same of all.
 */
export function stateOf(items, mark = '') {
  if (mark === 'done' || mark === 'not-for-me') return mark;
  const { done, total, more } = tally(items);
  if (done + more > 0) return done === total ? 'done' : 'begun';
  if (total === 0 && items.some(({ isNot }) => isNot)) return 'not-for-me';
  return items.some(({ isOwn }) => isOwn) ? 'begun' : 'open';
}

/** The items of a step `{ key, items, more }`, of which `more` are optional, as the case that the tab looks at has them. */
export function itemsOf({ key, items, more }, store) {
  const said = (place) => store.read(store.keyFor(`${key}/${place}`))?.value === true;
  const item = (isOptional) => (id) => ({ isTicked: said(id), isNot: said(`${id}/${NOT}`), isOptional, isOwn: false });
  return [...items.map(item(false)), ...more.map(item(true)), ...ownOf(key, store)];
}

/** What the reader added: rows that have words. */
function ownOf(key, store) {
  const place = store.keyFor(`${key}/${OWN}`);
  return store.list(`${place}/`)
    .filter((record) => parseKey(record.key)?.aspect === '' && !isEmpty(record.value))
    .map((record) => ({ isTicked: store.read(`${record.key}/done`)?.value === true, isNot: false, isOptional: false, isOwn: true }));
}

/** Both: the counts and the state. */
export function progressOf(step, store) {
  const items = itemsOf(step, store);
  return { ...tally(items), state: stateOf(items, store.read(store.keyFor(`${step.key}/${MARK}`))?.value) };
}
