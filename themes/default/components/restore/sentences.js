import { countsOf, isAlternative, isEmpty } from '../../scripts/archive.js';
import { counted, dayOf, fill } from '../../scripts/dom.js';

/** Why a file was refused, in plain words. */
export function reasonFor({ why, what = '' }, words) {
  return fill(words[`bad${why[0].toUpperCase()}${why.slice(1)}`] ?? words.badShape, what);
}

/** What is in a file, and what it would change: only sentences that have something to say. */
export function findings(found, backup, words) {
  const standing = backup.records.filter(({ key, value }) => !isAlternative(key) && !isEmpty(value));
  const { places } = countsOf(standing);
  const told = [['Fresh', found.fresh], ['NewerThere', found.newerThere], ['NewerHere', found.newerHere], ['Same', found.same]]
    .filter(([, number]) => number > 0)
    .map(([name, number]) => counted(words, name, number));
  return [counted(words, 'Holds', found.answers, places, dayOf(backup.madeAt)), ...(told.length > 0 ? [told] : [])];
}
