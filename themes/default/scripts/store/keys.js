import { toText } from './bytes.js';
import { ITERATIONS, STRETCH, cipherKey, decrypt, encrypt, keyFrom, random, sign, stretch, utf8 } from './crypt.js';
import { SEALING } from './database.js';

const LEAST = 32;

/** What the passphrase opens is one random secret; a new passphrase wraps the same secret anew. */
const aboutWrap = ({ version, method, iterations, salt, id }) => `playbook ${version} ${id} secret ${method} ${iterations} ${toText(salt)}`;

/**
 * The header stands readable beside what is sealed: how the passphrase is stretched, and the secret wrapped in it. `id`
 * names this vault, `locks` says how often it was locked: keys from before the last lock are no longer taken.
 */
export async function wrap(passphrase, { secret = random(LEAST), id = toText(random(9)), locks = 0, check } = {}) {
  const plan = { version: SEALING, method: STRETCH, iterations: ITERATIONS, salt: random(16), id };
  const wrapping = await cipherKey(await stretch(passphrase, plan));
  const wrapped = await encrypt(wrapping, secret, aboutWrap(plan));
  const proof = check ?? await encrypt(await keyFrom(secret, 'words'), new Uint8Array(0), `playbook ${SEALING} ${id} check`);
  return { ...plan, wrapped, check: proof, locks };
}

/** The secret, or null when this is not the passphrase. Nothing that is kept is touched. */
export async function unwrap(passphrase, header) {
  const wrapping = await cipherKey(await stretch(passphrase, header));
  return decrypt(wrapping, header.wrapped, aboutWrap(header)).catch(() => null);
}

/** Seals and opens for one vault; null when the secret is not the one of this header. */
export async function keysOf(secret, { version, id, locks, check }) {
  const [words, names] = await Promise.all([keyFrom(secret, 'words'), keyFrom(secret, 'names')]);
  const about = (kind, name) => `playbook ${version} ${id} ${kind} ${name}`;
  const known = new Map();
  if (await decrypt(words, check, `playbook ${version} ${id} check`).catch(() => null) === null) return null;

  return {
    id, locks, secret,
    /** A name that says nothing, always the same for the same key. */
    async nameOf(key) {
      if (!known.has(key)) known.set(key, toText(await sign(names, key)));
      return known.get(key);
    },
    knownName: (key) => known.get(key),
    seal: (kind, name, value) => encrypt(words, utf8(JSON.stringify(value)), about(kind, name)),
    async open(kind, name, sealed) {
      return JSON.parse(new TextDecoder().decode(await decrypt(words, sealed, about(kind, name))));
    },
  };
}
