import { addDays } from './days.js';

/** RFC 5545, 3.3.11: these have a meaning of their own in a text. */
const escaped = (words) => words.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n');

/** RFC 5545, 3.1: a line has at most 75 octets, and goes on after a line break and a space. */
function folded(line) {
  const encoder = new TextEncoder();
  const lines = [];
  let [part, size] = ['', 0];
  for (const sign of line) {
    const length = encoder.encode(sign).length;
    if (size + length > (lines.length === 0 ? 75 : 74)) {
      lines.push(part);
      [part, size] = ['', 0];
    }
    part += sign;
    size += length;
  }
  return [...lines, part].join('\r\n ');
}

const compact = (day) => day.replaceAll('-', '');

/**
 * A file with one entry for each of `[{ id, day, at?, minutes?, title, note? }]`. Without `at` (`18:30`, where the reader is) it
 * is an entry for the whole day. `made` is the moment in milliseconds.
 */
export function calendarFile(entries, { product, made = Date.now() }) {
  const stamp = `${new Date(made).toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;
  const lines = entries.flatMap(({ id, day, at = '', minutes = 15, title, note = '' }) => [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${stamp}`,
    at ? `DTSTART:${compact(day)}T${at.replace(':', '')}00` : `DTSTART;VALUE=DATE:${compact(day)}`,
    at ? `DURATION:PT${minutes}M` : `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    ...(note ? [`DESCRIPTION:${escaped(note)}`] : []),
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//${escaped(product)}//EN`, ...lines, 'END:VCALENDAR', ''].map(folded).join('\r\n');
}
