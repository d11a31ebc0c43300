import { own } from './browser.js';

/** Before the store is open nobody knows the case; then a change has a place, `{ key, scope, row }`, instead of a key. */
const nameOf = ({ key, place }) => key ?? JSON.stringify(place);

/**
 * What a page hands in while it goes away. The database may not be open by then, or may drop what is under way; local
 * storage answers at once. The next page takes it up, and nothing is left here for longer than that.
 */
export function makeLeftOver({ id, places = globalThis }) {
  const name = `${id}:left-over`;
  const attempt = (act) => {
    try {
      return act(own('localStorage', places));
    } catch {
      return null;
    }
  };

  function list() {
    const found = attempt((storage) => JSON.parse(storage.getItem(name)));
    return Array.isArray(found) ? found.filter((change) => typeof (change?.key ?? change?.place?.key) === 'string') : [];
  }

  function put(changes) {
    if (changes.length === 0) attempt((storage) => storage.removeItem(name));
    else attempt((storage) => storage.setItem(name, JSON.stringify(changes)));
  }

  const without = (keys) => list().filter((change) => !keys.includes(nameOf(change)));

  return {
    /** All of it, now with keys; it stays until it is cleared. */
    takeUp(keyOf) {
      const all = list().map(({ place, ...change }) => ({ ...change, key: keyOf({ ...change, place }) }));
      if (all.length > 0) put(all);
      return all;
    },
    leave: (changes) => put([...without(changes.map(nameOf)), ...changes]),
    /** They have been kept, in the database. */
    clear(keys) {
      const all = list();
      if (all.some((change) => keys.includes(nameOf(change)))) put(without(keys));
    },
  };
}
