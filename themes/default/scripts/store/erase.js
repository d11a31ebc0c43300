import { done, nameOf, openAsItIs, sealedNameOf } from './database.js';
import { isSpared } from './session.js';

/**
 * Everything that this playbook keeps on the device, by name; what others keep on the same origin is not ours. `only` is
 * `session`, what goes with the tab, or `device`, what stays.
 */
export async function namesOf({ factory, id, only, places = globalThis }) {
  const isOurs = (name) => name.startsWith(`${id}:`) && !isSpared(id, name);
  const session = only === 'device' ? [] : (await attempt(() => Object.keys(places.sessionStorage))).filter(isOurs);
  if (only === 'session') return { databases: [], caches: [], local: [], session };
  const caches = await attempt(() => places.caches?.keys());
  return {
    databases: (await databasesOf(factory, id)).filter(isOurs),
    caches: caches.filter(isOurs),
    local: (await attempt(() => Object.keys(places.localStorage))).filter(isOurs),
    session,
  };
}

/** An old browser does not list its databases; then only those whose names we know are looked for. */
async function databasesOf(factory, id) {
  if (factory?.databases) return (await attempt(() => factory.databases())).map(({ name }) => name);
  const isThere = async (name) => {
    const db = factory ? await openAsItIs(factory, name).catch(() => null) : null;
    db?.close();
    return db !== null;
  };
  const known = await Promise.all([nameOf(id), sealedNameOf(id)].map(async (name) => [name, await isThere(name)]));
  return known.filter(([, isFound]) => isFound).map(([name]) => name);
}

async function attempt(look) {
  try {
    return await look() ?? [];
  } catch {
    return [];
  }
}

/** Takes all of it away, and says how much is left after looking again. */
export async function eraseAll(owner) {
  const { factory, places = globalThis } = owner;
  const names = await namesOf(owner);
  for (const name of names.databases) await Promise.race([done(factory.deleteDatabase(name)), wait(3000)]).catch(() => {});
  for (const name of names.caches) await places.caches.delete(name).catch(() => {});
  for (const name of names.local) places.localStorage.removeItem(name);
  for (const name of names.session) places.sessionStorage.removeItem(name);
  const left = await namesOf(owner);
  return Object.values(left).reduce((sum, list) => sum + list.length, 0);
}

const wait = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
