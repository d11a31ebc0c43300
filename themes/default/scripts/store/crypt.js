/**
 * What the browser's own cryptography does for us: AES-256-GCM with a new random 96-bit start for every writing, and
 * PBKDF2 to make a passphrase slow to guess. Nothing of it is ours, so nothing of it can be wrong in our own way.
 */
const AES = 'AES-GCM';
export const STRETCH = 'PBKDF2-HMAC-SHA-256';

/** As OWASP says for this function; it stands in the header of what is kept, so that it can be raised. */
export const ITERATIONS = 600_000;

const subtle = () => crypto.subtle;
export const utf8 = (words) => new TextEncoder().encode(words);
export const random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** 256 bits from a passphrase. The same letters count as the same, however a keyboard composes them. */
export async function stretch(passphrase, { salt, iterations }) {
  const base = await subtle().importKey('raw', utf8(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveBits']);
  return new Uint8Array(await subtle().deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, base, 256));
}

export const cipherKey = (raw) => subtle().importKey('raw', raw, AES, false, ['encrypt', 'decrypt']);

/** `about` is not hidden, but whoever changes it or moves the words to another place can no longer open them. */
export async function encrypt(key, bytes, about) {
  const iv = random(12);
  return { iv, words: new Uint8Array(await subtle().encrypt({ name: AES, iv, additionalData: utf8(about) }, key, bytes)) };
}

/** Fails when anything was changed, or when it is another key. */
export async function decrypt(key, { iv, words }, about) {
  return new Uint8Array(await subtle().decrypt({ name: AES, iv, additionalData: utf8(about) }, key, words));
}

/** Independent keys from one secret, one for each use. */
export async function keyFrom(secret, use) {
  const base = await subtle().importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(`playbook 1 ${use}`) };
  return use === 'names'
    ? subtle().deriveKey(how, base, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign'])
    : subtle().deriveKey(how, base, { name: AES, length: 256 }, false, ['encrypt', 'decrypt']);
}

export const sign = async (key, words) => new Uint8Array(await subtle().sign('HMAC', key, utf8(words)));
