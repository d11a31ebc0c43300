import { makeAttempt } from './store/attempt.js';
import { makeBatch } from './store/batch.js';
import { byChance, openChannel, own } from './store/browser.js';
import { buildKey } from './schema.js';
import { eraseAll } from './store/erase.js';
import { makeConnection } from './store/connection.js';
import { makeLeftOver } from './store/left-over.js';
import { makeMirror } from './store/mirror.js';
import { makeNotes } from './store/notes.js';
import { makeOwner } from './store/owner.js';
import { makePassphrase } from './store/passphrase.js';
import { makeVault } from './store/vault.js';

/**
 * The only module that keeps the reader's words: one record for each answer, one transaction for each change. Reading is
 * synchronous, from a mirror. Opens within `patience`, whatever the browser does; what comes later is taken in then.
 */
export async function openStore({ id, factory = own('indexedDB'), channel = own('BroadcastChannel'), clock = Date.now, patience = 700 }) {
  const by = byChance();
  const listeners = new Set();
  const mirror = makeMirror({ by, clock });
  const others = openChannel(channel, `${id}:playbook`);
  const leftOver = makeLeftOver({ id, keys: () => vault.keys() });
  const vault = makeVault({ id, factory, channel, mark: leftOver.mark, reload: () => refresh(null), database: async () => connection.live() ?? connection.open(true) });
  const connection = makeConnection({
    factory, id, clock, onLoad, isMarked: leftOver.isSealed, shelfFor: vault.shelfFor,
    onErased: () => forget('elsewhere'), onNewer: () => turn('read-only'), onMoved: () => void refresh(null),
  });
  const notes = makeNotes({ connection, onKept: () => others?.postMessage({ keys: [] }) });
  const owner = makeOwner({ id, notes });
  const tell = (keys, from, more) => { for (const listener of [...listeners]) listener({ keys, from, ...more }); };
  const attempt = makeAttempt({ connection, mirror, notes, by, clock });
  let [mode, age, taking] = ['memory', 0, null];
  const { batch, settled } = makeBatch({ attempt, mirror, leftOver, tell, patience, mode: () => mode, age: () => age, calm: () => calm(), onKept });
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
    const changed = mirror.replace(all.rows);
    const isTurned = before === 'locked' && owner.get() !== from;
    if (isTurned) mirror.turn(from, owner.get());
    turn(connection.isNewer() ? 'read-only' : connection.isLocked() ? 'locked' : 'kept');
    if (isTurned) tell([], 'here', { switched: true });
    tell(changed, 'elsewhere', { locked: mode === 'locked' && before !== 'locked', unlocked: mode === 'kept' && before === 'locked' });
    if (before !== 'kept' && mode === 'kept') taking = takeUp();
  }

  function onKept(keys) {
    others?.postMessage({ keys });
    tell(keys, 'here', { kept: true });
    retry();
    void notes.askToStay();
  }

  async function takeUp() {
    const changes = await leftOver.takeUp(keyFor);
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
      tell(mirror.replace(found.rows, keys), 'elsewhere');
    } else {
      connection.close();
      await connection.open(false).catch(() => {});
    }
  }

  /** Takes everything of this playbook off the device; other tabs forget it too. */
  async function erase() {
    others?.postMessage({ erased: true });
    forget('here');
    return { left: await eraseAll({ factory, id }) };
  }

  others?.addEventListener('message', ({ data }) => {
    if (data?.erased) forget('elsewhere');
    else if (data?.locking) void settleDown();
    else {
      if (data?.keys === null) wake();
      void refresh(data?.keys ?? null);
    }
  });
  await Promise.race([connection.open(false).catch(() => {}), new Promise((resolve) => { setTimeout(resolve, patience); })]);
  await (mode === 'memory' ? takeUp() : taking);

  return {
    id, batch, refresh, erase,
    get mode() { return mode; },
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
    /** Whether it is set, and all that can be done with it: see store/passphrase.js. */
    passphrase,
    /** Readies a change for the case that the page goes away before it is written. */
    foresee: leftOver.foresee,
    note: (name) => notes.known.get(name),
    setNote: notes.set,
    /** Makes the place for what is about to be written. */
    prepare: () => (connection.live() || connection.isNewer() ? null : void connection.open(true).catch(() => {})),
    /** `listener({ keys, from: 'here' | 'elsewhere', kept, reason, erased, locked, unlocked, switched })`; returns the way out. */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
