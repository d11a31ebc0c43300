import { VERSION, isRecord, isTombstone } from '../schema.js';

export const RECORDS = 'records';
export const NOTES = 'notes';
/** The note in a database whose records live in another one now (see moving.js), and the version that announces it. */
export const MOVED = 'moved';
export const RETIRED = 1_000_000;
/** Notes that stand readable in a sealed database: the header, and what is on its way to the next page. */
export const HEADER = 'vault';
export const HANDOVER = 'handover:';
/** The version of the header and of how everything is sealed. */
export const SEALING = 1;
const KEY_OF = { [RECORDS]: 'key', [NOTES]: 'name' };

export const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

export const completed = (transaction) => new Promise((resolve, reject) => {
  transaction.oncomplete = resolve;
  transaction.onabort = () => reject(transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError'));
});

export const nameOf = (id) => `${id}:playbook`;
export const sealedNameOf = (id) => `${nameOf(id)}:sealed`;

/**
 * Lets a transaction fail when the records have moved: adding what is there already does that. It asks nothing, so it
 * also serves a page that is going away.
 */
export function staysHere(notes) {
  notes.add({ name: MOVED, value: true });
  notes.delete(MOVED);
}

/**
 * A connection, or null when there is no database and none is to be made: looking makes nothing. `isNewer` says that the
 * data belong to a newer version; what has the wrong shape is moved to a database of its own.
 */
export async function connect({ factory, id, create, clock }) {
  const opened = await open(factory, nameOf(id), VERSION, create).catch((error) => {
    if (error?.name === 'VersionError') return { db: null, isNewer: true };
    throw error;
  });
  if (opened?.isNewer) {
    const db = await openAsItIs(factory, nameOf(id));
    return db ? { db, isNewer: true } : connect({ factory, id, create, clock });
  }
  if (!opened || hasOurShape(opened)) return opened && { db: opened, isNewer: false };

  await setAside(factory, id, opened, clock());
  opened.close();
  await done(factory.deleteDatabase(nameOf(id)));
  const fresh = await open(factory, nameOf(id), VERSION, true);
  return { db: fresh, isNewer: false };
}

/** Whatever version it has; null when it went meanwhile, for then opening it would make an empty one. */
export const openAsItIs = (factory, name) => open(factory, name, undefined, false);

/** Opens a database, or makes one and fills it with `begin`; null when there is none and none is to be made. */
export function open(factory, name, version, create, begin = () => {}) {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, version);
    let isAbsent = false;
    request.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion === 0 && !create) {
        isAbsent = true;
        request.transaction.abort();
      } else if (oldVersion === 0) {
        begin(Object.fromEntries(Object.entries(KEY_OF).map(([store, keyPath]) => [store, request.result.createObjectStore(store, { keyPath })])));
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      if (isAbsent) resolve(null);
      else reject(request.error);
    };
  });
}

export function hasOurShape(db) {
  if (Object.keys(KEY_OF).some((store) => !db.objectStoreNames.contains(store))) return false;
  const transaction = db.transaction(Object.keys(KEY_OF), 'readonly');
  return Object.entries(KEY_OF).every(([store, keyPath]) => transaction.objectStore(store).keyPath === keyPath);
}

/** All rows and notes. Rows of the wrong shape are moved aside, unless the data are not ours to change. */
export async function load({ db, factory, id, isNewer, clock }) {
  if (isNewer && !hasOurShape(db)) return { rows: [], notes: [] };
  const transaction = db.transaction([RECORDS, NOTES], 'readonly');
  const [rows, notes] = await Promise.all([RECORDS, NOTES].map((store) => done(transaction.objectStore(store).getAll())));
  if (notes.some(({ name }) => name === MOVED)) throw new DOMException(MOVED, MOVED);
  const isGood = (row) => isRecord(row) || isTombstone(row);
  const strange = rows.filter((row) => !isGood(row));
  if (strange.length > 0 && !isNewer) await moveAside(factory, id, db, strange, clock());
  return { rows: rows.filter(isGood), notes };
}

export async function moveAside(factory, id, db, strange, at) {
  await copyTo(factory, id, at, strange.map((row) => ({ store: RECORDS, row })));
  const transaction = db.transaction(RECORDS, 'readwrite', { durability: 'strict' });
  for (const row of strange) transaction.objectStore(RECORDS).delete(row.key);
  await completed(transaction);
}

async function setAside(factory, id, db, at) {
  const found = [];
  for (const store of db.objectStoreNames) {
    const rows = await done(db.transaction(store, 'readonly').objectStore(store).getAll());
    found.push(...rows.map((row) => ({ store, row })));
  }
  await copyTo(factory, id, at, found);
}

/** Copies rows into a database of their own, and looks whether all of them have arrived. */
async function copyTo(factory, id, at, found) {
  const request = factory.open(`${nameOf(id)}:set-aside:${at}`, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('found', { autoIncrement: true });
  const aside = await done(request);
  const writing = aside.transaction('found', 'readwrite', { durability: 'strict' });
  for (const entry of found) writing.objectStore('found').add(entry);
  await completed(writing);
  const count = await done(aside.transaction('found', 'readonly').objectStore('found').count());
  aside.close();
  if (count < found.length) throw new DOMException('Not everything could be set aside.', 'DataError');
}
