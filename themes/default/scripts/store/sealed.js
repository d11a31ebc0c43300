import { isRecord, isTombstone, settle, timeOf } from '../schema.js';
import { own } from './browser.js';
import { HANDOVER, HEADER, MOVED, NOTES, RECORDS, completed, done, moveAside, staysHere } from './database.js';

const isOpenNote = ({ name }) => name === HEADER || name === MOVED || name.startsWith(HANDOVER);

const fault = (name) => new DOMException(name, name);
const TRIES = 50;
const isSameSealed = (one, other) => (one?.iv ?? []).join() === (other?.iv ?? []).join();

/**
 * Reads and writes sealed records, as writing.js does plain ones. At rest a record is `{ key, iv, words }` with a key that
 * says nothing; its time, its words, and whether it was taken away are inside. A transaction cannot wait for
 * cryptography, so a change is made outside and put in only when nothing was changed meanwhile; else once more.
 */
export function makeSealed(keys, { id, locks = own('navigator')?.locks }) {
  const nameOfNote = (name) => keys.nameOf(`note ${name}`);
  const sealRow = async (row) => {
    const key = await keys.nameOf(row.key);
    return { key, ...await keys.seal('record', key, row) };
  };
  const sealNote = async ({ name, value }) => {
    const hidden = await nameOfNote(name);
    return { name: hidden, ...await keys.seal('note', hidden, { name, value }) };
  };
  const openRow = (row) => (row ? keys.open('record', row.key, row).catch(() => null) : undefined);
  const openNote = (row) => (row ? keys.open('note', row.name, row).catch(() => null) : undefined);
  const isGood = (row) => isRecord(row) || isTombstone(row);

  /** Everything that can be opened, and beside it what cannot. */
  async function open({ rows, notes }) {
    if (notes.some(({ name }) => name === MOVED)) throw fault(MOVED);
    if (notes.find(({ name }) => name === HEADER)?.value.id !== keys.id) throw fault('OtherVault');
    const opened = await Promise.all(rows.map(openRow));
    const hidden = await Promise.all(notes.filter((note) => !isOpenNote(note)).map(openNote));
    return { rows: opened.filter(isGood), notes: hidden.filter(Boolean), strange: rows.filter((_, at) => !isGood(opened[at])) };
  }

  async function all(db) {
    const transaction = db.transaction([RECORDS, NOTES], 'readonly');
    const [rows, notes] = await Promise.all([RECORDS, NOTES].map((store) => done(transaction.objectStore(store).getAll())));
    return { rows, notes };
  }

  /** The sealed rows under these names as they are now, in one transaction. */
  async function find(db, names, notes) {
    const transaction = db.transaction([RECORDS, NOTES], 'readonly');
    const get = (store, list) => Promise.all(list.map((name) => done(transaction.objectStore(store).get(name))));
    const [found, told] = await Promise.all([get(RECORDS, names), get(NOTES, notes)]);
    return { found, told };
  }

  async function once(db, changes, { now, by, notes }) {
    const wanted = [...new Set(changes.map(({ key }) => key))];
    const [names, counters] = await Promise.all([Promise.all(wanted.map(keys.nameOf)), Promise.all(['changesSinceBackup', 'firstSave'].map(nameOfNote))]);
    const { found, told } = await find(db, names, counters);
    const before = new Map((await Promise.all(found.map(openRow))).map((row, at) => [wanted[at], row ?? undefined]));
    const rows = new Map([...before].map(([key, row]) => [key, { row, isChanged: false }]));
    for (const change of changes) {
      const { row: existing, isChanged } = rows.get(change.key);
      const row = settle(existing, change, { now, by });
      rows.set(change.key, { row, isChanged: isChanged || row !== existing });
    }
    const changed = [...rows.values()].filter(({ isChanged }) => isChanged);
    if (changed.length === 0) return rows;

    const [count, first] = (await Promise.all(told.map(openNote))).map((note) => note?.value);
    const fresh = [{ name: 'changesSinceBackup', value: (count ?? 0) + changed.length }, { name: 'firstSave', value: first ?? now }];
    const [sealed, counted] = await Promise.all([Promise.all(changed.map(({ row }) => sealRow(row))), Promise.all(fresh.map(sealNote))]);
    await exchange(db, { names, counters, found, told }, sealed, counted);
    for (const { name, value } of fresh) notes.set(name, value);
    return rows;
  }

  async function reworkOnce(db, make, note) {
    const there = await all(db);
    const sealed = await Promise.all(make((await open(there)).rows).map(sealRow));
    const fresh = await sealNote(note);
    const found = new Map([...sealed.map(({ key }) => [key, undefined]), ...there.rows.map((row) => [row.key, row])]);
    const told = [there.notes.find(({ name }) => name === fresh.name)];
    await exchange(db, { names: [...found.keys()], counters: [fresh.name], found: [...found.values()], told }, sealed, [fresh]);
  }

  /** Puts it in when everything that it was made from is still there. */
  async function exchange(db, { names, counters, found, told }, sealed, counted) {
    const transaction = db.transaction([RECORDS, NOTES], 'readwrite', { durability: 'strict' });
    const finished = completed(transaction);
    let isOvertaken = false;
    let open = names.length + counters.length;
    const check = (before) => ({ target }) => {
      isOvertaken ||= !isSameSealed(before, target.result);
      open -= 1;
      if (open > 0) return;
      if (isOvertaken) return transaction.abort();
      for (const row of sealed) transaction.objectStore(RECORDS).put(row);
      for (const row of counted) transaction.objectStore(NOTES).put(row);
    };
    staysHere(transaction.objectStore(NOTES));
    names.forEach((name, at) => { transaction.objectStore(RECORDS).get(name).onsuccess = check(found[at]); });
    counters.forEach((name, at) => { transaction.objectStore(NOTES).get(name).onsuccess = check(told[at]); });
    await finished.catch((error) => { throw isOvertaken ? fault('Overtaken') : error; });
  }

  async function untilDone(act) {
    for (let tries = 1; ; tries++) {
      try {
        return await act();
      } catch (error) {
        if (error?.name !== 'Overtaken' || tries >= TRIES) throw error;
      }
    }
  }

  return {
    open, sealRow, sealNote,
    async load({ db, factory, id: playbook, isNewer, clock }) {
      const { strange, ...good } = await open(await all(db));
      if (strange.length > 0 && !isNewer) await moveAside(factory, playbook, db, strange, clock());
      return good;
    },
    /** One tab after the other, where the browser can do that, so that few are overtaken; nobody relies on it. */
    put(db, changes, { last, ...about }) {
      const act = () => untilDone(() => once(db, changes, about));
      return last || !locks ? act() : locks.request(`${id}:writing`, act);
    },
    rework: (db, make, note) => untilDone(() => reworkOnce(db, make, note)),
    async isThere(db, row) {
      const { found: [sealed] } = await find(db, [await keys.nameOf(row.key)], []);
      return timeOf(await openRow(sealed)) >= timeOf(row);
    },
    async reread(db, wanted) {
      const names = await Promise.all(wanted.map(keys.nameOf));
      const transaction = db.transaction([RECORDS, NOTES], 'readonly');
      const [notes, ...rows] = await Promise.all([transaction.objectStore(NOTES).getAll(), ...names.map((name) => transaction.objectStore(RECORDS).get(name))].map(done));
      return open({ rows: rows.filter(Boolean), notes });
    },
    async setNote(db, name, value) {
      const sealed = await sealNote({ name, value });
      const transaction = db.transaction(NOTES, 'readwrite', { durability: 'strict' });
      staysHere(transaction.objectStore(NOTES));
      transaction.objectStore(NOTES).put(sealed);
      await completed(transaction);
    },
  };
}
