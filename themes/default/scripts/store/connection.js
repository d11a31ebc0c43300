import { connect, load } from './database.js';

const fault = (name) => new DOMException(name, name);

/**
 * One connection, opened when it is needed. `follow` may move rows before `onLoad` gets everything; `onErased` is told when somebody
 * deletes the database, `onNewer` when a newer version takes it over. Only something to keep makes a database.
 */
export function makeConnection({ factory, id, clock, follow, onLoad, onErased, onNewer }) {
  let [db, opening, age, isNewer] = [null, null, 0, false];

  const close = () => {
    db?.close();
    db = null;
  };

  function watch(live) {
    live.onclose = () => { if (db === live) db = null; };
    live.onversionchange = ({ newVersion }) => {
      live.close();
      if (db === live) db = null;
      isNewer = newVersion !== null;
      if (isNewer) onNewer();
      else onErased();
    };
  }

  async function attach(create) {
    const begun = age;
    if (!factory) throw fault('NoStorage');
    const found = await connect({ factory, id, create, clock });
    if (found) watch(found.db);
    const read = () => (found ? load({ ...found, factory, id, clock }) : { rows: [], notes: [] });
    let all = await read();
    if (found && await follow(found, all)) all = await read();
    if (begun !== age) {
      found?.db.close();
      throw fault('Erased');
    }
    [db, isNewer] = [found?.db ?? null, found?.isNewer ?? false];
    onLoad(all);
    return db;
  }

  return {
    live: () => db,
    isNewer: () => isNewer,
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
