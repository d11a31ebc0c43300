import { alone, handoverOf, own } from './browser.js';
import { plain } from './writing.js';

/**
 * The door to the vault (vault.js), which few readers ever need: it is fetched with all its cryptography when pages know of
 * a passphrase, when a sealed database is found, or when the reader sets one. Until then everything is plain.
 */
export function makeDoor({ leftOver, ...rest }) {
  const { id, factory, channel, places } = rest;
  const locks = own('navigator', places)?.locks;
  // Taken out first of all, also where nobody needs it: in a tab that keeps nothing from now on.
  const half = takeOut(own('sessionStorage', places), handoverOf(id));
  let [vault, coming] = [null, null];

  /** What cannot be fetched today may come with the next try; meanwhile nothing that is sealed is touched. */
  const load = () => (coming ??= import('./vault.js').then(({ makeVault }) => (vault = makeVault({ ...rest, half, mark: leftOver.mark }))).catch((error) => {
    coming = null;
    throw error;
  }));
  const later = (name) => async (...given) => (await load())[name](...given);

  if (leftOver.isSealed()) load().catch(() => {});

  return {
    /** Whether this browser has what it takes. */
    get isPossible() { return Boolean(own('crypto', places)?.subtle && locks && channel && factory); },
    get isOn() { return vault?.isOn ?? false; },
    keys: () => vault?.keys() ?? null,
    shelfFor: async (found) => (vault || found?.header || leftOver.isSealed() ? (await load()).shelfFor(found) : plain),
    unlock: later('unlock'),
    lock: later('lock'),
    begin: later('begin'),
    test: later('test'),
    turnOff: later('turnOff'),
    change: later('change'),
    /** Not while anything is moved or tidied, here or in another tab; nobody waits for that for ever. */
    alone: (act) => alone(locks, `${id}:moving`, act),
    leave: () => vault?.leave(),
  };
}

function takeOut(storage, name) {
  try {
    const found = storage.getItem(name);
    storage.removeItem(name);
    return found;
  } catch {
    return null;
  }
}
