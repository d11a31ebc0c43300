import { isEmpty, isRecord, parseKey } from './schema.js';

/** So many versions stand beside an answer until somebody decides; what is older is kept under keys of its own. */
const BESIDE = 5;
const OLDER = /\/~\d+(?:\.\d+)?$/u;

/** What a site says about ids that are no longer there: a name leads to another, or to nothing. Null for anything else. */
export function readMoved(told) {
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return null;
  const all = Object.entries(told);
  return all.every(([from, to]) => from.includes('/') && (to === null || (typeof to === 'string' && to.includes('/')))) ? new Map(all) : null;
}

/** Where a key leads today; itself when it stays. Rows, aspects and older versions go along, and so does its case. */
export function keyToday(key, moved) {
  const parts = parseKey(key);
  if (!parts) return key;
  const { scope, kind, entry, content } = parts;
  const place = `${kind}/${entry}`;
  const ofEntry = kind === 'field' ? undefined : moved.get(place);
  const to = moved.has(content) ? moved.get(content) : ofEntry && ofEntry + content.slice(place.length);
  return to ? `${to.startsWith('shared/') ? '' : `${scope}/`}${to}${key.slice(scope.length + 1 + content.length)}` : key;
}

/**
 * The rows that have to be written so that every answer stands where its question stands today; where it was, a sign
 * stays that it is gone. Pure. Throws rather than drop an answer.
 */
export function rowsToMove(rows, moved, now) {
  const { standing, changed, left } = move(rows, moved);
  check(rows, standing, moved);
  return [...[...changed].map((key) => standing.get(key)), ...left.map(({ key, at }) => ({ key, gone: Math.max(now, at) }))];
}

/** The same records where they belong today, for what comes from a file. */
export function recordsToday(records, moved) {
  const { standing } = move(records, moved);
  check(records, standing, moved);
  return [...standing.values(), ...records.filter((record) => !isRecord(record))];
}

function move(rows, moved) {
  const live = rows.filter(isRecord);
  const left = live.filter(({ key }) => keyToday(key, moved) !== key);
  const standing = new Map(live.filter((row) => !left.includes(row)).map((row) => [row.key, row]));
  const changed = new Set();
  const put = (row) => {
    standing.set(row.key, row);
    changed.add(row.key);
  };
  const beside = (key, version) => put({ key: freeKey(key, version, standing), ...version });
  for (const row of left) {
    const key = keyToday(row.key, moved);
    if (OLDER.test(key) && !standing.has(key)) put({ ...row, key });
    else if (OLDER.test(key)) for (const version of versionsOf(row)) beside(key.replace(OLDER, ''), version);
    else {
      const { stands, also, older } = settled([row, standing.get(key)].filter(Boolean).flatMap(versionsOf));
      put({ key, ...stands, ...(also.length > 0 ? { also } : {}) });
      for (const version of older) beside(key, version);
    }
  }
  return { standing, changed, left };
}

const versionsOf = ({ value, at, by, also = [] }) => [{ value, at, by }, ...also].map((one) => ({ value: one.value, at: one.at, by: one.by }));
const said = ({ value }) => JSON.stringify(value);
const newestFirst = (a, b) => b.at - a.at || (said(a) < said(b) ? 1 : -1);

/** The newest stands; everything else that was said is kept beside it, each once. Nothing is nothing beside words. */
function settled(versions) {
  const seen = new Set();
  const different = versions.sort(newestFirst).filter((version) => !seen.has(said(version)) && seen.add(said(version)));
  const [stands, ...others] = [...different.filter(({ value }) => !isEmpty(value)), ...different.filter(({ value }) => isEmpty(value))];
  const kept = others.filter(({ value }) => !isEmpty(value));
  return { stands, also: kept.slice(0, BESIDE).reverse(), older: kept.slice(BESIDE) };
}

/** A key of its own for an older version: the moment it was said, and a number where another one has that moment. */
function freeKey(base, version, standing) {
  for (let nth = 1; ; nth++) {
    const key = `${base}/~${version.at}${nth > 1 ? `.${nth}` : ''}`;
    if (!standing.has(key) || said(standing.get(key)) === said(version)) return key;
  }
}

/** Everything that was said is still said, in its place. */
function check(rows, standing, moved) {
  const base = (key) => key.replace(OLDER, '');
  const after = new Set([...standing.values()].flatMap((row) => versionsOf(row).map((version) => `${base(row.key)} ${said(version)}`)));
  for (const row of rows.filter(isRecord))
    for (const version of versionsOf(row).filter(({ value }) => !isEmpty(value))) {
      const key = keyToday(row.key, moved);
      if (!isRecord({ key, value: '', at: 0 }) || keyToday(key, moved) !== key || !after.has(`${base(key)} ${said(version)}`)) throw new RangeError(`Following would lose ${row.key}`);
    }
}
