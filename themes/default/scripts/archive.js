/** The file that a reader keeps: how it is made and how it is put to paper. Nothing here touches the page or the store. */
export { readBackup, LARGEST } from './archive-read.js';
export { baseOf, changes, compare, isAlternative, isEmpty, merge } from './archive-merge.js';
export { toMarkdown } from './archive-text.js';

export const FORMAT = 'playbook-progress';
export const VERSION = 1;

/**
 * Records as text, always the same for the same records: sorted by key, properties in the order of the alphabet, `also`
 * (versions that nobody has decided about) only where there are any.
 */
export function canonical(records) {
  const sorted = [...records].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return JSON.stringify(sorted.map(({ also = [], at, by, key, value }) => ({ ...(also.length > 0 ? { also: also.map(version) } : {}), at, by, key, value })));
}

const version = ({ at, by, value }) => ({ at, by, value });

/** SHA-256 over the canonical text, in hexadecimal. */
export async function checksum(records) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(records)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How many records there are and in how many entries. */
export function countsOf(records) {
  return { records: records.length, places: new Set(records.map(({ key }) => placeOf(key))).size };
}

/** The entry to which a key belongs, or the name for fields that letters share. */
export function placeOf(key) {
  const [, kind, entry] = key.split('/');
  return kind === 'field' ? kind : `${kind}/${entry}`;
}

/** A backup of these records, as the schema in assets/progress.schema.json says. */
export async function makeBackup(records, { playbook, madeAt = new Date().toISOString() }) {
  const kept = JSON.parse(canonical(records));
  return { format: FORMAT, version: VERSION, playbook, madeAt, counts: countsOf(kept), records: kept, checksum: await checksum(kept) };
}

export const textOf = (backup) => `${JSON.stringify(backup, null, 2)}\n`;

export const nameOf = ({ playbook, madeAt }, ending = 'json') => `${playbook}-${madeAt.slice(0, 10)}.${ending}`;
