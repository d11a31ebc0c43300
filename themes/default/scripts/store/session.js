import { own } from './browser.js';
import { makeSessionDatabases } from './session-databases.js';

const nameOf = (id) => `${id}:session-only`;

/** Whether this tab keeps nothing for longer than itself. */
export function isSessionOnly(id, places = globalThis) {
  try {
    return own('sessionStorage', places)?.getItem(nameOf(id)) === 'on';
  } catch {
    return false;
  }
}

export function setSessionOnly(id, isOn, places = globalThis) {
  if (isOn) places.sessionStorage.setItem(nameOf(id), 'on');
  else places.sessionStorage.removeItem(nameOf(id));
}

/** That nothing is kept is itself not forgotten when everything is erased: the next word must not reach the device. */
export const isSpared = (id, name) => name === nameOf(id);

/**
 * Where a tab keeps things: what the browser has, or only what goes with the tab. Then other tabs are not spoken to, and
 * nobody asks the browser to keep anything. `device` is the database behind it, for erasing.
 */
export function placesOf(id, places = globalThis) {
  if (!isSessionOnly(id, places)) return places;
  const tab = places.sessionStorage;
  return { isSessionOnly: true, indexedDB: makeSessionDatabases(tab), device: own('indexedDB', places), localStorage: tab, sessionStorage: tab };
}
