import { MOVED, RETIRED } from './database.js';
import { locate } from './homes.js';

const fault = (name) => new DOMException(name, name);

/**
 * One connection, opened when it is needed. `shelfFor` says how to read and write what was found, and `follow` may move
 * rows before `onLoad` gets everything. `onErased` is told when somebody deletes the database, `onNewer` when a newer
 * version takes it over, `onMoved` when the records live in another database from now on. Only something to keep makes a
 * database.
 */
export function makeConnection({ factory, id, clock, isMarked, shelfFor, follow, onLoad, onErased, onNewer, onMoved }) {
  let [db, shelf, opening, age, isNewer] = [null, null, null, 0, false];

  const close = () => {
    db?.close();
    db = null;
  };

  function watch(live) {
    live.onclose = () => { if (db === live) db = null; };
    live.onversionchange = ({ newVersion }) => {
      live.close();
      if (db === live) db = null;
      if (newVersion === RETIRED) return onMoved();
      isNewer = newVersion !== null;
      if (isNewer) onNewer();
      else onErased();
    };
  }

  async function attach(create, tries = 3) {
    const begun = age;
    try {
      return await attachOnce(create, begun);
    } catch (error) {
      // Another tab was moving the records just then.
      if (begun === age && tries > 1 && ['InvalidStateError', MOVED, 'OtherVault'].includes(error?.name)) return attach(create, tries - 1);
      throw error;
    }
  }

  async function attachOnce(create, begun) {
    if (!factory) throw fault('NoStorage');
    const found = await locate({ factory, id, create, clock, isMarked: isMarked() });
    if (found) watch(found.db);
    const fitting = await shelfFor(found);
    const read = () => (found && fitting ? fitting.load({ ...found, factory, id, clock }) : { rows: [], notes: [] });
    let all = await read();
    if (found && fitting && await follow({ ...found, shelf: fitting }, all)) all = await read();
    if (begun !== age) {
      found?.db.close();
      throw fault('Erased');
    }
    [db, shelf, isNewer] = [found?.db ?? null, fitting, found?.isNewer ?? false];
    onLoad(all);
    return db;
  }

  return {
    live: () => db,
    isNewer: () => isNewer,
    isLocked: () => db !== null && shelf === null && !isNewer,
    shelf: () => shelf,
    close,
    open(create) {
      if (opening && (opening.create || !create)) return opening.promise;
      const earlier = opening?.promise.catch(() => null) ?? Promise.resolve(null);
      const mine = { create, promise: earlier.then((found) => found ?? attach(create)).finally(() => { if (opening === mine) opening = null; }) };
      opening = mine;
      return mine.promise;
    },
    /** Whatever is being opened belongs to the past. */
    leave() {
      age += 1;
      opening = null;
      close();
    },
  };
}
