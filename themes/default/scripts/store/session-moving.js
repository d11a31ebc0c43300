import { changes, merge } from '../archive-merge.js';
import { openStore } from '../store.js';
import { SETTINGS } from '../settings.js';
import { makeLeftOver } from './left-over.js';
import { placesOf, setSessionOnly } from './session.js';

const changeFor = ({ key, value, at, by, also }) => ({ key, value, at, by, ...(also ? { also } : {}) });

/** Whether the device has a passphrase: then it may not take what a tab wants to give it. */
export const isSealed = (id) => makeLeftOver({ id }).isSealed();

/** Writes records where this tab keeps things now, and looks whether all of them have arrived. */
async function bring(id, records, changesFor = () => records.map(changeFor)) {
  const store = await openStore({ id, places: placesOf(id), channel: null });
  const { kept } = await store.batch(changesFor(store.list('')));
  return kept && records.every(({ key, at }) => (store.read(key)?.at ?? 0) >= at);
}

function bringSettings(id, from, to) {
  for (const name of SETTINGS.map((setting) => `${id}:${setting}`)) {
    const value = from.getItem(name);
    if (value !== null) to.setItem(name, value);
  }
}

/**
 * From now on this tab keeps nothing for longer than itself. With `isMoving`, what the device has comes along, and the
 * device loses it once all of it has arrived; otherwise it stays where it is. Says whether it worked; if not, all is as
 * it was.
 */
export async function keepInTab(id, store, { isMoving }) {
  const records = isMoving ? store.list('') : [];
  setSessionOnly(id, true);
  const isHere = records.length === 0 || await bring(id, records).catch(() => false);
  if (!isHere) {
    setSessionOnly(id, false);
    return false;
  }
  if (!isMoving) return true;
  bringSettings(id, localStorage, sessionStorage);
  return (await store.erase({ only: 'device' })).left === 0;
}

/**
 * What the tab has goes to the device, and stays in the tab until all of it has arrived. The device may have words of its
 * own, left there on purpose; as with a backup, older ones are kept beside newer ones.
 */
export async function keepOnDevice(id, store) {
  const records = store.list('');
  setSessionOnly(id, false);
  const isThere = records.length === 0 || await bring(id, records, (there) => changes(there, merge(there, records))).catch(() => false);
  if (!isThere) {
    setSessionOnly(id, true);
    return false;
  }
  bringSettings(id, sessionStorage, localStorage);
  return (await store.erase({ only: 'session' })).left === 0;
}
