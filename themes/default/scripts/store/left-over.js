import { own } from './browser.js';
import { toBytes, toText } from './bytes.js';

/** Before the store is open nobody knows the case; then a change has a place, `{ key, scope, row }`, instead of a key. */
const nameOf = ({ key, place }) => key ?? JSON.stringify(place);

/**
 * What a page hands in while it goes away. The database may not be open by then, or may drop what is under way; local
 * storage answers at once. The next page takes it up, and nothing is left here for longer than that.
 *
 * Where a passphrase is set, no word may lie here as it is, and a page that goes away has no time to seal one. So each
 * change is sealed while the reader is still typing (`foresee`), and the last sealed one is laid down: at most the last
 * key stroke is missing. A page that is locked, or left before it has opened the store, lays nothing down.
 */
export function makeLeftOver({ id, keys = () => null, places = globalThis }) {
  const name = `${id}:left-over`;
  const sealedName = `${id}:sealed`;
  const foreseen = new Map();
  /** Under which name a change that was taken up still lies here. */
  const earlier = new Map();
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

  const isSealed = () => attempt((storage) => storage.getItem(sealedName)) !== null;
  const without = (names) => list().filter((change) => !names.includes(nameOf(change)));
  const open = async ({ key, iv, words }) => keys()?.open('left-over', key, { iv: toBytes(iv), words: toBytes(words) }).catch(() => null) ?? null;

  return {
    isSealed,
    /** Pages ask before the store can tell them. Says whether that was new. */
    mark(isOn) {
      if (isOn === isSealed()) return false;
      attempt((storage) => (isOn ? storage.setItem(sealedName, '1') : storage.removeItem(sealedName)));
      return true;
    },
    foresee(change) {
      const held = keys();
      if (!held) return;
      const turn = { entry: foreseen.get(change.key)?.entry };
      foreseen.set(change.key, turn);
      void held.nameOf(change.key).then(async (key) => {
        const { iv, words } = await held.seal('left-over', key, change);
        turn.entry = { key, iv: toText(iv), words: toText(words) };
      });
    },
    /** All of it that can be opened, now with keys; it stays until it is cleared. */
    async takeUp(keyOf) {
      const withKey = ({ place, ...change }) => ({ ...change, key: keyOf({ ...change, place }) });
      const all = list();
      const sealed = all.filter(({ iv }) => iv);
      const plain = all.filter(({ iv }) => !iv).map(withKey);
      if (plain.length > 0) put([...plain, ...sealed]);
      const opened = await Promise.all(sealed.map(async (entry) => [entry.key, await open(entry)]));
      return [...plain, ...opened.filter(([, change]) => change).map(([name, change]) => {
        const today = withKey(change);
        earlier.set(today.key, name);
        return today;
      })];
    },
    leave(changes) {
      const entries = isSealed() ? changes.map(({ key }) => foreseen.get(key)?.entry).filter(Boolean) : changes;
      if (entries.length > 0) put([...without(entries.map(nameOf)), ...entries]);
    },
    /** They have been kept, in the database. */
    clear(changed) {
      const names = changed.flatMap((key) => [key, keys()?.knownName(key), earlier.get(key)]);
      for (const key of changed) foreseen.delete(key);
      if (list().some((change) => names.includes(nameOf(change)))) put(without(names));
    },
    forget() {
      foreseen.clear();
      earlier.clear();
    },
  };
}
