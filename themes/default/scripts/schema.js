/** The version of what is kept: of the database and of an export. Raised together with a new step below. */
export const VERSION = 1;

/** The case that is there before the reader names one. */
export const FIRST = 'first';
export const SHARED = 'shared';

/** One set of fields for all letters and one of each tool, unless they say that they belong to a case. */
const USUALLY_SHARED = ['field', 'tool'];

/**
 * The name under which something is kept: `first/step/seek-feedback/choose-person`, `shared/field/role`,
 * `shared/tool/feedback-log/what/3`. The first part is the case (`owner`), the rest is the `data-key` and the row.
 */
export function buildKey(key, { scope = '', row = 0, owner = FIRST } = {}) {
  const isShared = scope === SHARED || (scope !== 'case' && USUALLY_SHARED.includes(key.split('/')[0]));
  return `${isShared ? SHARED : owner}/${key}${Number(row) > 0 ? `/${Number(row)}` : ''}`;
}

/** Its parts; `content` is the `data-key` without row and aspect. Null for what is no key. */
export function parseKey(key) {
  if (typeof key !== 'string') return null;
  const [scope, kind, ...rest] = key.split('/');
  const [entry, item, ...more] = kind === 'field' ? ['', ...rest] : rest;
  if (!scope || !kind || !item || more.length > 2 || key.length > 500) return null;
  const row = Number(more.find((part) => /^[1-9]\d*$/u.test(part)) ?? 0);
  const aspect = more.find((part) => !/^\d+$/u.test(part)) ?? '';
  return { scope, kind, entry, item, row, aspect, content: kind === 'field' ? `field/${item}` : `${kind}/${entry}/${item}` };
}

export const isEmpty = (value) => value === '' || value === false || value === undefined || (Array.isArray(value) && value.length === 0);

/** Equal as values: words, ticks, and lists of choices. */
export const isSame = (one, other) => one === other
  || (Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((part, at) => part === other[at]));

const isValue = (value) => typeof value === 'string' || typeof value === 'boolean'
  || (Array.isArray(value) && value.every((part) => typeof part === 'string'));

/** `{ key, value, at, by }`, perhaps with `also`: other versions that nobody has decided about, `[{ value, at, by }]`. */
export const isRecord = (row) => Boolean(row) && parseKey(row.key) !== null && isValue(row.value) && Number.isFinite(row.at)
  && (row.also === undefined || (Array.isArray(row.also) && row.also.every((other) => isValue(other?.value))));

/** `{ key, gone: at }`: it was there and was taken away, so that a merge does not bring it back. */
export const isTombstone = (row) => Boolean(row) && parseKey(row.key) !== null && Number.isFinite(row.gone);

/** When something was last said about a key; zero for never. */
export const timeOf = (row) => row?.at ?? row?.gone ?? 0;

/** From version n to n + 1: pure, and never edited once shipped. */
const steps = {};

/** Records of an older version climb to the newest; those of a newer one are left alone. */
export function upgrade({ version, records }) {
  if (!Number.isInteger(version) || version < 1) throw new RangeError(`Unknown version: ${version}`);
  if (version > VERSION) return { readOnly: true, records };
  for (let at = version; at < VERSION; at++) records = steps[at](records);
  return { readOnly: false, records };
}

/**
 * What stands after a change. A change is `{ key, value }`, which is said now and wins. With `base`, the time of what the
 * writer had before them, words that somebody else put there since are kept in `also`. With `at` (an import, an undo) it
 * stands as it is told, unless something newer than both came in between. Returns what is there when nothing changes.
 */
export function settle(existing, change, { now, by }) {
  const told = change.gone ?? change.at;
  if (told === undefined ? !change.also && isUnchanged(existing, change) : isOvertaken(existing, change, told)) return existing;
  const also = change.also ?? (told === undefined ? othersOf(existing, change, by) : []);
  const at = told ?? Math.max(now, timeOf(existing) + 1);
  if (change.gone !== undefined || (isEmpty(change.value) && also.length === 0))
    return existing || told !== undefined ? { key: change.key, gone: at } : undefined;
  return { key: change.key, value: change.value, at, by: change.by ?? by, ...(also.length > 0 ? { also } : {}) };
}

const isUnchanged = (existing, { value }) => isSame(existing?.value, value) || (isEmpty(existing?.value) && isEmpty(value));
const isOvertaken = (existing, { base = 0 }, told) => timeOf(existing) > told && timeOf(existing) > base;

function othersOf(existing, { value, base }, by) {
  if (!existing || existing.gone !== undefined) return [];
  const kept = (existing.also ?? []).filter((other) => !isSame(other.value, value));
  const isForeign = base !== undefined && existing.at !== base && existing.by !== by;
  if (!isForeign || isEmpty(existing.value) || isSame(existing.value, value)) return kept;
  return [...kept.filter((other) => !isSame(other.value, existing.value)), { value: existing.value, at: existing.at, by: existing.by }].slice(-5);
}
