import { isThere, put } from './writing.js';

/** Trying again would not help. */
const FINAL = ['QuotaExceededError', 'DataCloneError', 'read-only', 'Erased'];
export const fault = (name) => new DOMException(name, name);

/** Puts changes into the database; when the connection has died, once more over a new one. */
export function makeAttempt({ connection, mirror, notes, by, clock }) {
  let isProven = false;

  /** The first save of a visit is read back. */
  async function prove(rows) {
    const first = [...rows.values()].find(({ row }) => row)?.row;
    if (!isProven && first && connection.live() && !await isThere(connection.live(), first)) throw fault('DataError');
    isProven ||= Boolean(first);
  }

  const once = (db, changes, last) => {
    if (connection.isNewer()) throw fault('read-only');
    return put(db, changes, { now: clock(), by, last, known: mirror.kept, notes: notes.known });
  };

  /** `isOver` says that what was begun belongs to the past; `isHopeless` that there is no second try. */
  return async function attempt(changes, { last, isOver, isHopeless }) {
    let rows = null;
    try {
      rows = await once(connection.live() ?? await connection.open(true), changes, last);
    } catch (error) {
      if (isOver()) throw fault('Erased');
      if (FINAL.includes(error?.name) || isHopeless()) throw error;
      connection.close();
      rows = await once(await connection.open(true), changes.filter(mirror.isLatest), last);
    }
    await prove(rows);
    if (isOver()) throw fault('Erased');
    return rows;
  };
}
