import { checksum, countsOf, FORMAT, VERSION } from './archive.js';
import { parseKey } from './schema.js';

/** In bytes. A playbook filled to the last line is far smaller. */
export const LARGEST = 20 * 1024 * 1024;

const MOST = 50_000;
const PROPERTIES = ['checksum', 'counts', 'format', 'madeAt', 'playbook', 'records', 'version'];
const MOST_BESIDE = 50;
const KEY = /^[a-z0-9][a-z0-9-]{0,63}\/[a-z][a-z-]{0,31}(?:\/[a-z0-9_][a-z0-9_-]{0,95}){1,4}(?:\/~\d{1,16}(?:\.\d{1,4})?)?$/;
const DAY = 24 * 60 * 60 * 1000;

const refuse = (...problems) => ({ ok: false, problems });
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const hasOnly = (value, names) => Object.keys(value).sort().join() === names.join();

/**
 * Reads a file strictly. Either everything in it is as this module would have written it, or nothing is taken and the
 * problems say why, each as the name of a sentence and what fills it.
 */
export async function readBackup(text, id) {
  if (text.length > LARGEST) return refuse({ why: 'large' });
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (plain.trim() === '') return refuse({ why: 'nothing' });
  let backup;
  try {
    backup = JSON.parse(plain);
  } catch {
    return refuse({ why: 'json' });
  }
  const problem = aboutFile(backup, id) ?? aboutRecords(backup);
  if (problem) return refuse(problem);
  return (await checksum(backup.records)) === backup.checksum ? { ok: true, backup } : refuse({ why: 'checksum' });
}

/** Whether it is a backup at all, of this playbook, and one that we know. */
function aboutFile(backup, id) {
  if (!isObject(backup) || backup.format !== FORMAT) return { why: 'format' };
  if (!Number.isInteger(backup.version) || backup.version < 1) return { why: 'version' };
  if (backup.version > VERSION) return { why: 'newer' };
  if (typeof backup.playbook !== 'string') return { why: 'shape' };
  if (backup.playbook !== id) return { why: 'playbook', what: backup.playbook.slice(0, 60) };
  if (!hasOnly(backup, PROPERTIES) || !Array.isArray(backup.records) || typeof backup.checksum !== 'string') return { why: 'shape' };
  if (!isObject(backup.counts) || !hasOnly(backup.counts, ['places', 'records'])) return { why: 'shape' };
  if (!isDay(backup.madeAt)) return { why: 'made' };
  return null;
}

const isDay = (made) => typeof made === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(made) && !Number.isNaN(Date.parse(made));

function aboutRecords({ records, counts, madeAt }) {
  if (records.length > MOST) return { why: 'many' };
  const seen = new Set();
  const latest = Date.parse(madeAt) + DAY;
  for (const [at, record] of records.entries()) {
    const why = aboutRecord(record, latest) ?? (seen.has(record.key) ? 'twice' : null);
    if (why) return { why, what: String(at + 1) };
    seen.add(record.key);
  }
  const { records: all, places } = countsOf(records);
  return counts.records === all && counts.places === places ? null : { why: 'counts' };
}

function aboutRecord(record, latest) {
  if (!isObject(record)) return 'record';
  const { key, also = [], ...said } = record;
  if (typeof key !== 'string' || !KEY.test(key) || parseKey(key) === null) return 'key';
  if (!Array.isArray(also) || also.length > MOST_BESIDE) return 'record';
  return [said, ...also].map((version) => aboutVersion(version, latest)).find((why) => why !== null) ?? null;
}

function aboutVersion(version, latest) {
  if (!isObject(version) || !hasOnly(version, ['at', 'by', 'value'])) return 'record';
  if (!isValue(version.value)) return 'value';
  if (!Number.isSafeInteger(version.at) || version.at < 0 || version.at > latest) return 'date';
  return typeof version.by === 'string' && version.by.length <= 80 ? null : 'record';
}

const isWords = (value) => typeof value === 'string' && value.length <= 1_000_000;

function isValue(value) {
  return typeof value === 'boolean' || isWords(value) || (Array.isArray(value) && value.length <= 1000 && value.every(isWords));
}
