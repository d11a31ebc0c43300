import { handoverOf as nameOf, own } from './browser.js';
import { toBytes, toText } from './bytes.js';
import { cipherKey, decrypt, encrypt, random } from './crypt.js';
import { HANDOVER, NOTES, completed, done } from './database.js';

/** So long after leaving one page the next one may still take it. */
const FRESH = 15_000;
/** A way that has not led to another page by then has not led away. */
const GIVEN_UP = 5_000;

/** The folder of the site: this file lies in its `assets/<signs>/scripts/store/`. */
const SITE = new URL('../../../../', import.meta.url).href;
const isPage = (href) => {
  const url = new URL(href, SITE);
  return `${url.origin}${url.pathname}`.startsWith(SITE) && /\/[^/.]*$|\.html$/u.test(url.pathname);
};

/**
 * The way of the secret from one page of a tab to the next, so that a passphrase is asked for once a visit.
 *
 * Two halves, each worthless alone. Ahead of time the page puts the secret into the database, sealed with a key that it
 * holds in memory alone and that serves once. When the reader follows a way to another page of the site, and only then,
 * this key is laid into sessionStorage; the next page takes it out first of all, and both halves are gone. A tab that is
 * closed follows no way, so nothing is there when somebody opens it again; a page that stays is rid of it after five
 * seconds, and one that comes back from the browser's memory at once.
 *
 * The order on leaving: `navigate` (or the click on a link) lays the key down; `pagehide` keeps the last words; the next
 * page takes the key, then opens the database, then takes up the last words. Where the browser tells nothing beforehand
 * (its own reload button, an address that is typed), the next page asks other tabs, or else the reader.
 * `half` is what the page before laid down, as door.js found it.
 */
export function makeHandover({ id, half = null, places = globalThis }) {
  const name = nameOf(id);
  const attempt = (act) => {
    try {
      return act(own('sessionStorage', places));
    } catch {
      return null;
    }
  };
  const clear = () => attempt((storage) => storage.removeItem(name));
  const taken = attempt(() => JSON.parse(half));
  let [ready, timer] = [null, 0];

  function arm() {
    if (!ready) return;
    attempt((storage) => storage.setItem(name, JSON.stringify({ ...ready, at: Date.now() })));
    clearTimeout(timer);
    timer = setTimeout(clear, GIVEN_UP);
  }

  function followed(event) {
    const link = event.target.closest?.('a[href]');
    const isAside = event.defaultPrevented || event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (link && !isAside && !link.hasAttribute('download') && link.target !== '_blank' && isPage(link.href)) arm();
  }

  if (places.navigation) {
    places.navigation.addEventListener('navigate', ({ destination, downloadRequest }) => {
      if (!destination.sameDocument && downloadRequest === null && isPage(destination.url)) arm();
    });
  } else {
    places.addEventListener?.('click', followed);
  }
  places.addEventListener?.('keydown', ({ key, ctrlKey, metaKey }) => { if (key === 'F5' || ((ctrlKey || metaKey) && key.toLowerCase() === 'r')) arm(); });
  places.addEventListener?.('pageshow', clear);

  const about = (header, slot) => `playbook ${header.version} ${header.id} handover ${header.locks} ${slot}`;

  return {
    /** What the page before laid down, once; null when there was nothing, or nothing for this vault. */
    async take(db, header) {
      const slot = taken?.slot;
      if (typeof slot !== 'string' || !(Math.abs(Date.now() - taken.at) < FRESH)) return null;
      Object.assign(taken, { slot: null, used: slot });
      const row = await done(db.transaction(NOTES, 'readonly').objectStore(NOTES).get(HANDOVER + slot));
      if (!row) return null;
      return decrypt(await cipherKey(toBytes(taken.key)), row, about(header, slot)).catch(() => null);
    },
    /** Makes both halves for the next page; what was made before goes. */
    async prepare(db, header, secret) {
      const [slot, key] = [toText(random(9)), random(32)];
      const sealed = await encrypt(await cipherKey(key), secret, about(header, slot));
      const transaction = db.transaction(NOTES, 'readwrite');
      for (const old of [ready?.slot, taken?.used]) if (old) transaction.objectStore(NOTES).delete(HANDOVER + old);
      transaction.objectStore(NOTES).put({ name: HANDOVER + slot, ...sealed });
      await completed(transaction);
      ready = { slot, key: toText(key) };
    },
    /** No open page is left that could use them. */
    async sweep(db) {
      const transaction = db.transaction(NOTES, 'readwrite');
      transaction.objectStore(NOTES).delete(IDBKeyRange.bound(HANDOVER, `${HANDOVER}\uffff`));
      await completed(transaction);
    },
    forget() {
      ready = null;
      clear();
    },
  };
}
