import { FIRST } from '../schema.js';
import { own } from './browser.js';

/**
 * Which case the answers of a tab belong to. Two tabs may look at two cases, so each tab remembers its own; a new tab
 * begins with the one that was chosen last on this device.
 */
export function makeOwner({ id, notes, places = globalThis }) {
  const name = `${id}:case`;
  let isHeld = false;
  let chosen = attempt((storage) => storage.getItem(name));

  /** Where nothing can be kept, this page still knows. */
  function attempt(act) {
    try {
      return act(own('sessionStorage', places));
    } catch {
      return null;
    }
  }

  return {
    get: () => chosen ?? FIRST,
    /** What was chosen elsewhere counts for a tab that begins, and for no other; called whenever notes have been read. */
    hold() {
      const last = notes.known.get('case');
      if (!isHeld) chosen ??= last ?? null;
      isHeld = true;
      if (last) attempt((storage) => { if (storage.getItem(name) === null) storage.setItem(name, chosen ?? FIRST); });
    },
    set(to) {
      chosen = to;
      isHeld = true;
      attempt((storage) => storage.setItem(name, to));
      return notes.set('case', to);
    },
    clear() {
      chosen = null;
    },
  };
}
