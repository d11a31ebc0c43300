import { FIRST } from '../schema.js';
import { own } from './browser.js';

/**
 * Which case the answers of a tab belong to. Two tabs may look at two cases, so each tab remembers its own; a new tab
 * begins with the one that was chosen last on this device.
 */
export function makeOwner({ id, notes, places = globalThis }) {
  const name = `${id}:case`;
  let chosen = read();

  function read() {
    try {
      return own('sessionStorage', places)?.getItem(name) ?? null;
    } catch {
      return null;
    }
  }

  return {
    get: () => chosen ?? notes.known.get('case') ?? FIRST,
    set(to) {
      chosen = to;
      try {
        own('sessionStorage', places)?.setItem(name, to);
      } catch {
        // Where nothing can be kept, this page still knows.
      }
      return notes.set('case', to);
    },
    clear() {
      chosen = null;
    },
  };
}
