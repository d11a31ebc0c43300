import { isSessionOnly } from './store/session.js';

/**
 * The few things that are needed before a page is drawn, and so are not in the store. Where nothing is to be kept, they
 * last as long as the tab. `null` takes one away.
 */
export function settingOf(id, name, places = globalThis) {
  const key = `${id}:${name}`;
  const attempt = (act) => {
    try {
      return act();
    } catch {
      return null;
    }
  };
  return {
    get: () => attempt(() => places.sessionStorage.getItem(key) ?? places.localStorage.getItem(key)),
    set: (value) => attempt(() => {
      const storage = isSessionOnly(id, places) ? places.sessionStorage : places.localStorage;
      if (value === null) for (const one of [places.sessionStorage, places.localStorage]) one.removeItem(key);
      else storage.setItem(key, value);
    }),
  };
}

export const SETTINGS = ['appearance', 'discreet', 'shift'];
