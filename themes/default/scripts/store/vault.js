import { openChannel, own } from './browser.js';
import { toText } from './bytes.js';
import { HEADER, NOTES, completed, done, nameOf, sealedNameOf, staysHere } from './database.js';
import { makeHandover } from './handover.js';
import { locate } from './homes.js';
import { keysOf, unwrap, wrap } from './keys.js';
import { makeSealed } from './sealed.js';
import { plain } from './writing.js';

/** So long a new page waits for another tab to hand it the key; an answer that comes later is taken all the same. */
const ASKING = 150;

/** Few visits move anything, so the way to do it is fetched when it is needed, before anything is touched. */
const toMove = () => import('./moving.js');

/**
 * The passphrase: whether there is one, and the keys while it is open. Keys live in the memory of open pages alone. A page
 * gets them from the page before it (handover.js), from another open tab, or from the reader.
 *
 * `database` gives the open database and makes one where there is none; `reload` closes it and opens whichever counts now;
 * `mark` tells pages that have not opened the store yet whether there is a passphrase.
 */
export function makeVault({ id, factory, channel, mark, reload, database, half, places = globalThis }) {
  const locks = own('navigator', places)?.locks;
  const others = openChannel(channel, `${id}:key`);
  const handover = makeHandover({ id, half, places });
  let [header, keys, given, hear] = [null, null, null, null];

  const move = (act, options = {}) => locks?.request(`${id}:moving`, options, (lock) => lock && act());
  const headerOf = async (db) => (await done(db.transaction(NOTES, 'readonly').objectStore(NOTES).get(HEADER)))?.value;

  const openWith = (secret) => {
    given = secret;
    return reload();
  };

  /** Another open tab may have the secret; only the memory of pages of this site hears it. */
  function ask() {
    others?.postMessage({ ask: header.id });
    return new Promise((resolve) => {
      hear = resolve;
      setTimeout(resolve, others ? ASKING : 0, null);
    }).finally(() => { hear = null; });
  }

  const give = () => others?.postMessage({ give: keys.id, locks: keys.locks, secret: keys.secret });
  const isForUs = (data) => header && !keys && data?.give === header.id && data.locks === header.locks;
  others?.addEventListener('message', ({ data }) => {
    if (keys && data?.ask === keys.id) give();
    else if (isForUs(data)) (hear ?? openWith)(data.secret);
  });

  async function find(db) {
    const secret = given ?? await handover.take(db, header) ?? await ask();
    const found = secret && await keysOf(secret, header);
    if (found) void handover.prepare(db, header, secret).catch(() => {});
    else void handover.sweep(db).catch(() => {});
    return found;
  }

  /** Takes away the database that does not count, when nobody is moving any more and it still does not. */
  async function tidy() {
    const { drop, scrub } = await toMove();
    const found = await locate({ factory, id, create: false, clock: Date.now, isMarked: true });
    found?.db.close();
    if (found?.header && found.isUntidy) await scrub(factory, id, nameOf(id));
    if (found && !found.header) await drop(factory, sealedNameOf(id));
  }

  /** Puts a new header in the place of the one that was read, if it is still that one. */
  async function exchange(before, after) {
    const transaction = (await database()).transaction(NOTES, 'readwrite', { durability: 'strict' });
    const notes = transaction.objectStore(NOTES);
    staysHere(notes);
    notes.get(HEADER).onsuccess = ({ target: { result } }) => {
      if (toText(result.value.salt) !== toText(before.salt) || result.value.locks !== before.locks) transaction.abort();
      else notes.put({ name: HEADER, value: after });
    };
    await completed(transaction);
  }

  /** What `wrap` made becomes the header. */
  const turnOn = (made, secret) => move(async () => {
    const { scrub, seal } = await toMove();
    mark(true);
    await seal({ factory, id, db: await database(), header: made, keys: await keysOf(secret, made) });
    await openWith(secret);
    await scrub(factory, id, nameOf(id));
  });

  return {
    get isOn() { return header !== null; },
    keys: () => keys,
    /** How the records of the database that was found are read and written; null while it is locked. */
    async shelfFor(found) {
      header = found?.header ?? null;
      const isNews = mark(header !== null);
      if (keys && (keys.id !== header?.id || keys.locks !== header.locks)) keys = null;
      if (!header && isNews) void move(tidy, { ifAvailable: true }).catch(() => {});
      if (!header) return plain;
      keys ??= found.isNewer ? null : await find(found.db);
      given = null;
      if (found.isUntidy) void move(tidy, { ifAvailable: true }).catch(() => {});
      return keys && makeSealed(keys, { id });
    },
    async unlock(passphrase) {
      const secret = await unwrap(passphrase, await headerOf(await database()));
      if (secret) await openWith(secret);
      if (keys) give();
      return { isOpen: keys !== null, isWrong: !secret };
    },
    /** Keys of before are no longer taken by any page, awake or asleep. */
    async lock() {
      handover.forget();
      const before = await headerOf(await database());
      await exchange(before, { ...before, locks: before.locks + 1 });
      await reload();
    },
    /** Nothing changes yet: `test` gives the secret when a passphrase fits, and `turnOn` takes it. */
    async begin(passphrase) {
      const made = await wrap(passphrase);
      return { test: (again) => unwrap(again, made), turnOn: (secret) => turnOn(made, secret) };
    },
    test: async (passphrase) => unwrap(passphrase, await headerOf(await database())),
    turnOff: () => move(async () => {
      const { drop, unseal } = await toMove();
      await unseal({ factory, id, db: await database(), keys });
      await reload();
      await drop(factory, sealedNameOf(id));
    }),
    /** The same secret in a new wrapping. */
    async change(passphrase, next) {
      const before = await headerOf(await database());
      const secret = await unwrap(passphrase, before);
      if (!secret) return { isChanged: false, isWrong: true };
      await exchange(before, await wrap(next, { ...before, secret }));
      return { isChanged: true };
    },
    leave() {
      [header, keys] = [null, null];
      handover.forget();
    },
  };
}
