import { isEmpty } from '../archive-merge.js';
import { parseKey } from '../schema.js';

/**
 * What was answered to one question, case by case: `{ scope, values, as, at }`, the newest first. `content` is the
 * question's key without the case; the lines of a list come in their order, `as` is the reader's mark, or empty.
 */
export function answersTo(records, content) {
  const found = new Map();
  for (const { key, value, at } of records) {
    const place = key.includes(content) ? parseKey(key) : null;
    if (place?.content !== content || isEmpty(value) || !['', 'as'].includes(place.aspect)) continue;
    const one = found.get(place.scope) ?? { scope: place.scope, lines: [], as: '', at: 0 };
    if (place.aspect === 'as') one.as = value;
    else Object.assign(one, { lines: [...one.lines, { row: place.row, value }], at: Math.max(one.at, at) });
    found.set(place.scope, one);
  }
  return [...found.values()]
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => b.at - a.at || (a.scope < b.scope ? -1 : 1))
    .map(({ lines, ...one }) => ({ ...one, values: lines.sort((a, b) => a.row - b.row).map(({ value }) => value) }));
}

/** In how many cases the reader has guessed at a question. */
export const timesGuessed = (answers) => answers.filter(({ as }) => as === 'guess').length;

/**
 * What an answer is worth: `fact`, `seen` (a guess that came up at least twice), `guess`, `story`, or `unmarked`. A
 * question that asks for no mark is about what the reader wants to do; its answers are their `own`.
 */
export function standOf({ as, isMarked, times }) {
  if (!isMarked) return 'own';
  if (as === 'guess') return times >= 2 ? 'seen' : 'guess';
  return ['fact', 'story'].includes(as) ? as : 'unmarked';
}

export const isKnown = (stand) => stand === 'fact' || stand === 'seen';
