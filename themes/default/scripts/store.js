import { makeAttempt } from './store/attempt.js';
import { makeBatch } from './store/batch.js';
import { byChance, openChannel, own } from './store/browser.js';
import { buildKey } from './schema.js';
import { eraseAll } from './store/erase.js';
import { makeConnection } from './store/connection.js';
import { makeDoor } from './store/door.js';
import { makeFollowing } from './store/following.js';
import { makeLeftOver } from './store/left-over.js';
import { makeListeners } from './store/listeners.js';
import { makeMirror } from './store/mirror.js';
import { makeNotes } from './store/notes.js';
import { makeOwner } from './store/owner.js';
import { makePassphrase } from './store/passphrase.js';
import { placesOf } from './store/session.js';

/**
 * The only module that keeps the reader's words: one record for each answer, one transaction for each change. Reading is
 * synchronous, from a mirror. Opens within `patience`, whatever the browser does; what comes later is taken in then.
 * `ids` is the address of the site's list of ids that were renamed or merged; the answers follow.
 */
export async function openStore({ id, ids = null, places = placesOf(id), factory = own('indexedDB', places), channel = own('BroadcastChannel', places), clock = Date.now, patience = 700 }) {
  const by = byChance();
  const { tell, subscribe } = makeListeners();
  const mirror = makeMirror({ by, clock });
  const others = openChannel(channel, `${id}:playbook`);
  const following = makeFollowing({ ids, patience: patience * 0.7, clock, late: () => void refresh(null) });
  const leftOver = makeLeftOver({ id, places, keys: () => vault.keys() });
  const vault = makeDoor({ id, places, factory, channel, leftOver, reload: () => refresh(null), database: async () => connection.live() ?? connection.open(true) });
  const connection = makeConnection({
    factory, id, clock, onLoad, isMarked: leftOver.isSealed, shelfFor: vault.shelfFor, follow: following.follow,
    onErased: () => forget('elsewhere'), onNewer: () => turn('read-only'), onMoved: () => void refresh(null),
  });
  const notes = makeNotes({ connection, storage: own('navigator', places)?.storage ?? null, onKept: () => others?.postMessage({ keys: [] }) });
  const owner = makeOwner({ id, notes });
  const attempt = makeAttempt({ connection, mirror, notes, by, clock });
  let [mode, age, taking] = ['memory', 0, null];
  const { batch, settled } = makeBatch({ attempt, mirror, leftOver, tell, patience: patience * 0.7, mode: () => mode, age: () => age, calm: () => calm(), onKept });
  const { passphrase, settleDown, calm, wake } = makePassphrase({ vault, tell, settled, others, isPossible: () => mode !== 'memory' });

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
    const [before, from] = [mode, owner.get()];
    notes.replace(all.notes);
    if (!connection.isLocked()) owner.hold();
    const changed = mirror.replace(all.rows);
    const isTurned = before === 'locked' && owner.get() !== from;
    if (isTurned) mirror.turn(from, owner.get());
    turn(connection.isNewer() ? 'read-only' : connection.isLocked() ? 'locked' : 'kept');
    if (isTurned) tell([], 'here', { switched: true });
    const [locked, unlocked] = [mode === 'locked' && before !== 'locked', mode === 'kept' && before === 'locked'];
    if (changed.length > 0 || locked || unlocked) tell(changed, 'elsewhere', { locked, unlocked });
    if (before !== 'kept' && mode === 'kept') taking = takeUp();
  }

  function onKept(keys) {
    others?.postMessage({ keys });
    tell(keys, 'here', { kept: true });
    retry();
    void notes.askToStay();
  }

  async function takeUp() {
    const changes = await leftOver.takeUp(({ key, place }) => following.keyToday(key ?? keyFor(place.key, place)));
    if (changes.length === 0) return;
    void batch(changes);
    tell(changes.map(({ key }) => key), 'elsewhere');
  }

  function forget(from) {
    age += 1;
    connection.leave();
    vault.leave();
    leftOver.forget();
    notes.clear();
    owner.clear();
    tell(mirror.clear(), from, { erased: true });
    if (mode === 'locked') turn('kept');
  }

  /** Reads again what others may have changed: some keys, or everything. */
  async function refresh(keys) {
    const [begun, db] = [age, connection.live()];
    const found = db && keys && !connection.isLocked() ? await connection.shelf().reread(db, keys).catch(() => null) : null;
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
    return { left: await vault.alone(() => eraseAll({ factory: places.device ?? factory, id, only })) };
  }

  others?.addEventListener('message', ({ data }) => {
    if (data?.erased) return forget('elsewhere');
    if (data?.locking) return void settleDown();
    if (data?.keys === null) wake();
    return void refresh(data?.keys ?? null);
  });
  await Promise.race([connection.open(false).catch(() => {}), new Promise((resolve) => { setTimeout(resolve, patience); })]);
  await (mode === 'memory' ? takeUp() : taking);

  return {
    id, batch, refresh, erase, keyFor, passphrase, subscribe,
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
    /** Records from a copy that may be older than the site, under today's keys. */
    follow: (records) => following.records(records, [...notes.known].map(([name, value]) => ({ name, value }))),
    /** Readies a change for the case that the page goes away before it is written. */
    foresee: leftOver.foresee,
    note: (name) => notes.known.get(name),
    setNote: notes.set,
    /** Makes the place for what is about to be written. */
    prepare: () => (connection.live() || connection.isNewer() ? null : void connection.open(true).catch(() => {})),
  };
}
