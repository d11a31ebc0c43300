import { VERSION } from '../schema.js';
import { HANDOVER, HEADER, MOVED, NOTES, RECORDS, RETIRED, completed, done, nameOf, open, sealedNameOf, staysHere } from './database.js';
import { makeSealed } from './sealed.js';
import { toText } from './bytes.js';
import { count, settle } from './homes.js';

const TRIES = 20;
const fault = (name) => new DOMException(name, name);
const wait = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** The same text for the same rows, whatever their order and their kind of bytes. */
const textOf = (rows) => rows.map((row) => JSON.stringify(row, (_, value) => (value instanceof Uint8Array ? toText(value) : value))).sort().join('\n');
const isSame = (one, other) => textOf(one.rows) === textOf(other.rows) && textOf(one.notes) === textOf(other.notes);
const isOfPages = ({ name }) => name.startsWith(HANDOVER);
const without = ({ rows, notes }, isOut) => ({ rows, notes: notes.filter((note) => !isOut(note)) });

async function everything(db) {
  const transaction = db.transaction([RECORDS, NOTES], 'readonly');
  const [rows, notes] = await Promise.all([RECORDS, NOTES].map((store) => done(transaction.objectStore(store).getAll())));
  return { rows, notes };
}

async function everythingHere(db) {
  const found = await everything(db);
  if (found.notes.some(({ name }) => name === MOVED)) throw fault(MOVED);
  return found;
}

async function fill(db, { rows, notes }) {
  const transaction = db.transaction([RECORDS, NOTES], 'readwrite', { durability: 'strict' });
  for (const row of rows) transaction.objectStore(RECORDS).put(row);
  for (const row of notes) transaction.objectStore(NOTES).put(row);
  await completed(transaction);
}

/**
 * The moment of a move: in one transaction, if everything is still as it was copied, the old database says that its
 * records have moved and is emptied. Says whether it did. From then on every other tab's writing fails here and looks for
 * the new place.
 */
async function retire(db, before) {
  const transaction = db.transaction([RECORDS, NOTES], 'readwrite', { durability: 'strict' });
  const finished = completed(transaction);
  const [records, told] = [RECORDS, NOTES].map((store) => transaction.objectStore(store));
  let isOvertaken = false;
  staysHere(told);
  records.getAll().onsuccess = ({ target: { result: rows } }) => {
    told.getAll().onsuccess = ({ target: { result: notes } }) => {
      isOvertaken = !isSame(without({ rows, notes }, isOfPages), without(before, isOfPages));
      if (isOvertaken) return transaction.abort();
      records.clear();
      told.clear();
      told.put({ name: MOVED, value: true });
    };
  };
  await finished.catch((error) => { if (!isOvertaken) throw error; });
  return !isOvertaken;
}

/** A tab that sleeps may hold what was there before; nobody waits for it for ever. */
async function soon(opening) {
  const db = await Promise.race([opening, wait(5000)]);
  if (db) return db;
  void opening.then((late) => late.close(), () => {});
  throw fault('Blocked');
}

/**
 * Takes a database away. Its last version tells other tabs that its records are elsewhere: they close it, look for the
 * new place and lose nothing. A tab that is asleep may hold it longer; what it holds is empty, and a later visit tries again.
 */
export async function drop(factory, name) {
  const going = async () => {
    const found = await open(factory, name, RETIRED, false);
    found?.close();
    if (found) await done(factory.deleteDatabase(name));
  };
  await Promise.race([going(), wait(3000)]);
}

/**
 * Deleted rows stay in the files of a browser until it tidies them. Chromium keeps all databases of a site in one log; it
 * rewrites the part of a deleted one only when there is something newer to join it with, so there is a small one before
 * and after. Elsewhere a database is a file of its own and goes as a whole. The bytes on the disk below are not ours to wipe.
 */
export async function scrub(factory, id, name) {
  const trifle = async () => {
    (await open(factory, `${nameOf(id)}:gone`, VERSION, true)).close();
    await done(factory.deleteDatabase(`${nameOf(id)}:gone`));
  };
  await trifle();
  await drop(factory, name);
  await trifle();
}

/**
 * From the plain database into a sealed one. The copy is whole, read back, opened and compared before the old one says
 * that it has moved; what was written meanwhile begins it anew. Killed before that moment, the plain database counts and
 * is whole; after it, the sealed one.
 */
export async function seal({ factory, id, db, header, keys }) {
  const sealed = makeSealed(keys, { id });
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await everythingHere(db);
    await drop(factory, sealedNameOf(id));
    const fresh = await soon(open(factory, sealedNameOf(id), VERSION, true));
    const [rows, notes] = await Promise.all([Promise.all(before.rows.map(sealed.sealRow)), Promise.all(before.notes.map(sealed.sealNote))]);
    await fill(fresh, { rows, notes: [{ name: HEADER, value: { ...header, isPending: true } }, ...notes] });
    const isWhole = isSame(await sealed.open(await everything(fresh)), before);
    const isMoved = isWhole && await retire(db, before);
    if (isMoved) await settle({ db: fresh, header: { ...header, isPending: true } });
    fresh.close();
    if (!isWhole) throw fault('DataError');
    if (isMoved) return;
  }
  throw fault('Overtaken');
}

/**
 * And back. The plain database says from its beginning that it does not count, until the sealed one has said that it has
 * moved; between these two, whoever looks takes the plain one, which is whole by then.
 */
export async function unseal({ factory, id, db, keys }) {
  const sealed = makeSealed(keys, { id });
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await everythingHere(db);
    const { rows, notes, strange } = await sealed.open(before);
    if (strange.length > 0) throw fault('DataError');
    await drop(factory, nameOf(id));
    const fresh = await soon(open(factory, nameOf(id), VERSION, true, (stores) => stores[NOTES].put({ name: MOVED, value: true })));
    await fill(fresh, { rows, notes });
    const after = without(await everything(fresh), ({ name }) => name === MOVED);
    const isWhole = isSame(after, { rows, notes });
    const isMoved = isWhole && await retire(db, before);
    if (isMoved) await count(fresh);
    fresh.close();
    if (!isWhole) throw fault('DataError');
    if (isMoved) return;
  }
  throw fault('Overtaken');
}
