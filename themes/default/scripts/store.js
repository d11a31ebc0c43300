import { makeAttempt } from './store/attempt.js';
import { byChance, openChannel, own } from './store/browser.js';
import { buildKey } from './schema.js';
import { eraseAll } from './store/erase.js';
import { makeConnection } from './store/connection.js';
import { makeFollowing } from './store/following.js';
import { makeLeftOver } from './store/left-over.js';
import { makeMirror } from './store/mirror.js';
import { makeNotes } from './store/notes.js';
import { makeOwner } from './store/owner.js';
import { placesOf } from './store/session.js';
import { reread } from './store/writing.js';

/**
 * The only module that keeps the reader's words: one record for each answer, one transaction for each change. Reading is
 * synchronous, from a mirror. Opens within `patience`, whatever the browser does; what comes later is taken in then.
 * `ids` is the address of the site's list of ids that were renamed or merged; the answers follow.
 */
export async function openStore({ id, ids = null, places = placesOf(id), factory = own('indexedDB', places), channel = own('BroadcastChannel', places), clock = Date.now, patience = 700 }) {
  const by = byChance();
  const listeners = new Set();
  const mirror = makeMirror({ by, clock });
  const others = openChannel(channel, `${id}:playbook`);
  const following = makeFollowing({ ids, patience: patience * 0.7, clock, late: () => void refresh() });
  const connection = makeConnection({ factory, id, clock, follow: following.follow, onLoad, onErased: () => forget('elsewhere'), onNewer: () => turn('read-only') });
  const leftOver = makeLeftOver({ id, places });
  const notes = makeNotes({ connection, storage: own('navigator', places)?.storage ?? null, onKept: () => others?.postMessage({ keys: [] }) });
  const owner = makeOwner({ id, notes });
  const tell = (keys, from, more) => { for (const listener of [...listeners]) listener({ keys, from, ...more }); };
  const attempt = makeAttempt({ connection, mirror, notes, by, clock });
  let [mode, age] = ['memory', 0];

  const keyFor = (key = '', { scope, row } = {}) => buildKey(key, { scope, row, owner: owner.get() });

  function turn(to) {
    if (to === mode) return;
    mode = to;
    tell([], 'here');
    retry();
  }

  function retry() {
    if (mode === 'kept') for (const change of mirror.givenUp()) void batch([change]);
  }

  function onLoad(all) {
    notes.replace(all.notes);
    owner.hold();
    const changed = mirror.replace(all.rows);
    turn(connection.isNewer() ? 'read-only' : 'kept');
    if (changed.length > 0) tell(changed, 'elsewhere');
  }

  function forget(from) {
    age += 1;
    connection.leave();
    notes.clear();
    owner.clear();
    tell(mirror.clear(), from, { erased: true });
  }

  /** Changes as in schema.js, all or none. `last` is for a page that is going away. */
  async function batch(changes, { last = false } = {}) {
    if (changes.length === 0) return { kept: true, rows: [] };
    const begun = age;
    const keys = changes.map(({ key }) => key);
    if (last && mode !== 'read-only') leftOver.leave(changes);
    const fail = (reason, isOver) => {
      mirror.mark(changes, reason, isOver);
      tell(keys, 'here', { kept: false, reason });
      return { kept: false, reason };
    };
    const slow = setTimeout(() => fail('slow', false), patience);
    let rows = null;
    changes = mirror.expect(changes);
    try {
      rows = await attempt(changes, { last, isOver: () => begun !== age, isHopeless: () => mode === 'memory' });
      mirror.confirm(rows, changes);
      leftOver.clear(keys);
    } catch (error) {
      return begun === age ? fail(error?.name ?? 'unknown', true) : { kept: false, reason: 'Erased' };
    } finally {
      clearTimeout(slow);
    }
    others?.postMessage({ keys });
    tell(keys, 'here', { kept: true });
    retry();
    void notes.askToStay();
    return { kept: true, rows: [...rows.values()].map(({ row }) => row) };
  }

  /** Reads again what others may have changed: some keys, or everything. */
  async function refresh(keys) {
    const [begun, db] = [age, connection.live()];
    const found = db && keys ? await reread(db, keys).catch(() => null) : null;
    if (begun !== age) return;
    if (found) {
      notes.replace(found.notes);
      owner.hold();
      tell(mirror.replace(found.rows, keys), 'elsewhere');
    } else {
      connection.close();
      await connection.open(false).catch(() => {});
    }
  }

  /** Takes everything of this playbook off the device, or only what goes with the tab; other tabs forget it too. */
  async function erase({ only } = {}) {
    others?.postMessage({ erased: true });
    forget('here');
    return { left: await eraseAll({ factory: places.device ?? factory, id, only }) };
  }

  others?.addEventListener('message', ({ data }) => (data?.erased ? forget('elsewhere') : void refresh(data?.keys ?? null)));
  await Promise.race([connection.open(false).catch(() => {}), new Promise((resolve) => { setTimeout(resolve, patience); })]);
  if (mode !== 'read-only') void batch(leftOver.takeUp(({ key, place }) => following.keyToday(key ?? keyFor(place.key, place))));

  return {
    id, batch, refresh, erase,
    get mode() { return mode; },
    /** Kept in this tab alone, and gone with it. */
    isSessionOnly: places.isSessionOnly === true,
    read: mirror.read,
    list: (prefix = '', options) => mirror.list(prefix, options),
    pending: mirror.pending,
    write: (key, value, { last, ...more } = {}) => batch([{ key, value, ...more }], { last }),
    /** The case that this tab looks at; `listener({ switched: true })` tells when that changes. */
    get owner() { return owner.get(); },
    turnTo(to) {
      const setting = owner.set(to);
      tell([], 'here', { switched: true });
      return setting;
    },
    keyFor,
    /** Records from a copy that may be older than the site, under today's keys. */
    follow: (records) => following.records(records, [...notes.known].map(([name, value]) => ({ name, value }))),
    note: (name) => notes.known.get(name),
    setNote: notes.set,
    /** Makes the place for what is about to be written. */
    prepare: () => (connection.live() || connection.isNewer() ? null : void connection.open(true).catch(() => {})),
    /** `listener({ keys, from: 'here' | 'elsewhere', kept, reason, erased })`; returns the way out. */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
