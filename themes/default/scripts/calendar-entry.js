import { calendarFile } from './calendar-file.js';
import { giveFile } from './dom.js';

/** A name that says nothing: the same for the same thing, so that a moved day replaces the old one in a calendar. */
function nameless(parts) {
  let sum = 0x811c9dc5;
  for (const sign of parts.join('/')) sum = Math.imul(sum ^ sign.codePointAt(0), 0x01000193) >>> 0;
  return `${sum.toString(36)}@playbook`;
}

/** Gives the reader a file with one entry, `{ day, at?, title, note? }`; `parts` say what it is about and do not show. */
export function giveEntry(entry, parts) {
  giveFile(`day-${entry.day}.ics`, 'text/calendar', calendarFile([{ id: nameless(parts), ...entry }], { product: 'PlaybookGen' }));
}
