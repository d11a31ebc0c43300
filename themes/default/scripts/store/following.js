import { keyToday, readMoved, recordsToday, rowsToMove } from '../moved.js';

const NOTE = 'ids';

/**
 * Ids are renamed and merged; answers follow. `ids` is the address of the site's list, and its name changes with what is
 * in it, so the list is asked for once and then kept as a note. `late` is called when it came after the page was shown.
 */
export function makeFollowing({ ids, patience, clock, late, get = (address) => fetch(address) }) {
  const name = ids?.split('/').at(-1);
  let [moved, asking, isLate] = [null, null, false];

  /** Where it cannot be had, answers stay where they are, and the next page asks again. */
  async function ask() {
    try {
      const answer = await get(ids);
      moved ??= answer.ok ? readMoved(await answer.json()) : null;
      if (moved && isLate) late();
    } catch {
      asking = null;
    }
    return moved;
  }

  async function list(notes) {
    if (!ids) return null;
    const kept = notes.find((note) => note.name === NOTE)?.value;
    if (kept?.name === name) moved ??= readMoved(kept.moved);
    return moved ?? (asking ??= ask());
  }

  /** The list if it comes in time; a page does not wait longer for it. */
  async function listInTime(notes) {
    let timer = 0;
    const tooLate = new Promise((resolve) => { timer = setTimeout(() => resolve(null), patience); });
    const found = await Promise.race([list(notes), tooLate]);
    clearTimeout(timer);
    isLate = found === null;
    return found;
  }

  return {
    /** After the rows were read: true when they have to be read again, because they were moved, here or in another tab. */
    async follow({ db, shelf, isNewer }, { rows, notes }) {
      if (!ids || isNewer || rows.length === 0) return false;
      const found = await listInTime(notes);
      const isNoted = notes.some((note) => note.name === NOTE && note.value?.name === name);
      if (!found || (isNoted && rows.every(({ key }) => keyToday(key, found) === key))) return false;
      const note = { name: NOTE, value: { name, moved: Object.fromEntries(found) } };
      return shelf.rework(db, (now) => rowsToMove(now, found, clock()), note).then(() => true, (error) => stay(error, false));
    },
    /** For what a page handed in that may have been older. */
    keyToday: (key) => (moved ? keyToday(key, moved) : key),
    /** Records from a file, where they belong today. */
    async records(records, notes) {
      const found = await list(notes);
      try {
        return found ? recordsToday(records, found) : records;
      } catch (error) {
        return stay(error, records);
      }
    },
  };
}

function stay(error, result) {
  console.error('Answers stay under their earlier ids.', error);
  return result;
}
