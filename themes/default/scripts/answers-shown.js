import { catalogueOf, chaptersOf, wordsOf } from './answers.js';
import { casesIn } from './cases.js';
import { dayOf, fill } from './dom.js';
import { SHARED } from './schema.js';

/**
 * The chapters by case: `{ id, heading, isCurrent, isArchived, chapters }`, and last what belongs to all of them. While there is only one
 * case and it has no name, everything stands together below an empty heading.
 */
export function shownByCase(records, owner, page = document) {
  const words = page.querySelector('[data-part="catalogue"]').dataset;
  const cases = casesIn(records, owner);
  if (cases.length === 1 && cases[0].name === '') return [{ ...cases[0], heading: '', chapters: shownFrom(records, page) }];
  const of = (scope) => shownFrom(records.filter(({ key }) => key.startsWith(`${scope}/`)), page);
  return [
    ...cases.map((one) => ({ ...one, heading: one.name || words.unnamed, chapters: of(one.id) })),
    { id: SHARED, heading: words.forAll, isCurrent: true, isArchived: false, chapters: of(SHARED) },
  ].filter(({ chapters, isCurrent, id }) => chapters.length > 0 || (isCurrent && id !== SHARED));
}

/** The answers as words, ready for the page and for paper: what a place is called, what was said there, how far it is. */
export function shownFrom(records, page = document) {
  const list = page.querySelector('[data-part="catalogue"]');
  const chapters = chaptersOf(records, catalogueOf(list));
  return chapters.map((chapter) => shown(chapter, list.dataset, page.documentElement.lang));
}

function shown({ entry, answers, done, more, latest }, words, language) {
  const all = answers.flatMap(({ place, said }) => linesOf(place, said, entry, words, language));
  return {
    heading: entry === null ? words.earlierWords : entry.title || words.shared,
    kind: entry === null ? '' : entry.word,
    href: entry?.href || null,
    isEarlier: entry === null,
    progress: entry?.needed > 0 ? fill(more > 0 ? words.progressMore : words.progress, done, entry.needed, more) : '',
    answers: entry?.isByRow ? all.sort((a, b) => a.row - b.row) : all,
    latest,
  };
}

/** One line for each answer; those of a list come together, those of a log stay in their rows. */
function linesOf(place, said, entry, words, language) {
  const line = (some, row = 0) => ({
    place: place.key,
    label: place.label,
    href: place.href,
    isTicked: some.length === 1 && some[0].value === true,
    row,
    group: row > 0 ? fill(words.row, row) : '',
    said: some.map((answer) => versionsOf(answer, place, words, language)),
    keys: some.map(({ key }) => key),
    at: Math.max(...some.map(({ at }) => at)),
  });
  return entry?.isByRow ? said.map((answer) => line([answer], Number(answer.row) || 0)) : [line(said)];
}

function versionsOf({ value, row, older }, place, words, language) {
  const isMark = row === 'as' && ['fact', 'guess', 'story'].includes(value);
  return {
    words: isMark ? words[value] : wordsOf(value, place.options, language),
    isMark,
    older: older
      .sort((a, b) => b.at - a.at)
      .map((version) => ({ when: fill(words.version, dayOf(version.at)), words: wordsOf(version.value, place.options, language) })),
  };
}
