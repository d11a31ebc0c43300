/** Trying again would not help. */
const FINAL = ['QuotaExceededError', 'DataCloneError', 'read-only', 'locked', 'Erased'];
export const fault = (name) => new DOMException(name, name);

/** Puts changes into the database; when the connection has died, once more over a new one. */
export function makeAttempt({ connection, mirror, notes, by, clock }) {
  let isProven = false;

  /** The first save of a visit is read back. */
  async function prove(rows) {
    const first = [...rows.values()].find(({ row }) => row)?.row;
    if (!isProven && first && connection.live() && !await connection.shelf().isThere(connection.live(), first)) throw fault('DataError');
    isProven ||= Boolean(first);
  }

  const once = (db, changes, last) => {
    if (connection.isNewer()) throw fault('read-only');
    if (connection.isLocked()) throw fault('locked');
    return connection.shelf().put(db, changes, { now: clock(), by, last, known: mirror.kept, notes: notes.known });
  };

  /** `isOver` says that what was begun belongs to the past; `isHopeless` that there is no second try. */
  return async function attempt(changes, { last, isOver, isHopeless }) {
    let rows = null;
    try {
      rows = await once(connection.live() ?? await connection.open(true), changes, last);
      await prove(rows);
    } catch (error) {
      if (isOver()) throw fault('Erased');
      if (FINAL.includes(error?.name) || isHopeless()) throw error;
      connection.close();
      rows = await once(await connection.open(true), changes.filter(mirror.isLatest), last);
      await prove(rows);
    }
    if (isOver()) throw fault('Erased');
    return rows;
  };
}
