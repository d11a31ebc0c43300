import { settle, timeOf } from '../schema.js';
import { MOVED, NOTES, RECORDS, completed, done, load, staysHere } from './database.js';

/**
 * Puts changes into one transaction and resolves with the rows that stand after it has completed. What is there already
 * is read inside the transaction. `last` is for a page that is going away: it relies on what it knows (`known`), asks
 * nothing and waits for nothing.
 */
async function put(db, changes, { now, by, last, known, notes }) {
  const transaction = db.transaction([RECORDS, NOTES], 'readwrite', { durability: 'strict' });
  const records = transaction.objectStore(RECORDS);
  const finished = completed(transaction);
  const rows = new Map();
  let fault = null;
  const guarded = (step) => (event) => {
    try {
      step(event?.target.result);
    } catch (error) {
      fault = error;
      transaction.abort();
    }
  };
  const place = (change) => (existing) => {
    const row = settle(existing, change, { now, by });
    if (row !== existing) records.put(row);
    rows.set(change.key, { row, isChanged: row !== existing });
  };

  guarded(() => {
    staysHere(transaction.objectStore(NOTES));
    for (const change of changes) {
      if (last) place(change)(known(change.key));
      else records.get(change.key).onsuccess = guarded(place(change));
    }
    count(transaction.objectStore(NOTES), { notes, now, last, guarded, changed: () => [...rows.values()].filter(({ isChanged }) => isChanged).length });
    if (last) transaction.commit?.();
  })();
  await finished.catch((error) => { throw fault ?? error; });
  return rows;
}

/** Two notes go along with every change: when the first was made, and how many since the last backup. */
function count(store, { notes, now, last, guarded, changed }) {
  const add = (name, old, value) => {
    if (changed() > 0 && value !== old) store.put({ name, value });
    if (changed() > 0) notes.set(name, value);
  };
  if (last) {
    add('changesSinceBackup', notes.get('changesSinceBackup'), (notes.get('changesSinceBackup') ?? 0) + changed());
    add('firstSave', notes.get('firstSave'), notes.get('firstSave') ?? now);
    return;
  }
  store.get('changesSinceBackup').onsuccess = guarded((row) => add('changesSinceBackup', row?.value, (row?.value ?? 0) + changed()));
  store.get('firstSave').onsuccess = guarded((row) => add('firstSave', row?.value, row?.value ?? now));
}

/** Whether a row has truly arrived: it is there, or something newer. */
async function isThere(db, row) {
  const found = await done(db.transaction(RECORDS, 'readonly').objectStore(RECORDS).get(row.key));
  return timeOf(found) >= timeOf(row);
}

/** What stands under these keys now, where anything does, and all notes. */
async function reread(db, keys) {
  const transaction = db.transaction([RECORDS, NOTES], 'readonly');
  const records = transaction.objectStore(RECORDS);
  const [notes, ...rows] = await Promise.all([transaction.objectStore(NOTES).getAll(), ...keys.map((key) => records.get(key))].map(done));
  if (notes.some(({ name }) => name === MOVED)) throw new DOMException(MOVED, MOVED);
  return { notes, rows: rows.filter(Boolean) };
}

async function setNote(db, name, value) {
  const transaction = db.transaction(NOTES, 'readwrite', { durability: 'strict' });
  staysHere(transaction.objectStore(NOTES));
  transaction.objectStore(NOTES).put({ name, value });
  await completed(transaction);
}

/** Puts in what `make` makes of all rows that are there now, and a note with it, in one transaction that reads them itself. */
async function rework(db, make, note) {
  const transaction = db.transaction([RECORDS, NOTES], 'readwrite', { durability: 'strict' });
  const finished = completed(transaction);
  const records = transaction.objectStore(RECORDS);
  let fault = null;
  staysHere(transaction.objectStore(NOTES));
  records.getAll().onsuccess = ({ target }) => {
    try {
      for (const row of make(target.result)) records.put(row);
      transaction.objectStore(NOTES).put(note);
    } catch (error) {
      fault = error;
      transaction.abort();
    }
  };
  await finished.catch((error) => { throw fault ?? error; });
}

/** How records are read and written where no passphrase is set; sealed.js does the same where one is. */
export const plain = { load, put, rework, isThere, reread, setNote };
