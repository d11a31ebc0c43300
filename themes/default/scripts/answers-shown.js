import { catalogueOf, chaptersOf, isMark, isOwn, wordsOf } from './answers.js';
import { casesIn } from './cases.js';
import { dayOf, fill } from './dom.js';
import { NOT } from './progress.js';
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

function shown({ entry, answers, done, needed, more, latest }, words, language) {
  const isMarked = answers.some(({ place, said }) => isMark(place.key) && said.some(({ value }) => value !== ''));
  const all = answers.flatMap(({ place, said }) => linesOf(place, said, entry, words, language));
  return {
    heading: entry === null ? words.earlierWords : entry.title || words.shared,
    kind: entry === null ? '' : entry.word,
    href: entry?.href || null,
    isEarlier: entry === null,
    progress: done + more > 0 && needed > 0 && !isMarked ? fill(more > 0 ? words.progressMore : words.progress, done, needed, more) : '',
    answers: entry?.isByRow ? all.sort((a, b) => a.row - b.row) : all,
    latest,
  };
}

/** One line for each answer; those of a list come together, those of a log stay in their rows. */
function linesOf(known, said, entry, words, language) {
  const place = isMark(known.key) ? { ...known, label: words.mark, options: new Map([['done', words.done], ['not-for-me', words.not]]) } : known;
  if (isOwn(place.key)) return ownLines(place, said, words, language);
  const line = (some, row = 0) => ({
    place: place.key,
    label: place.label,
    href: place.href,
    isTicked: some.length === 1 && some[0].value === true && some[0].row !== NOT,
    row,
    group: row > 0 ? fill(words.row, row) : '',
    said: some.map((answer) => versionsOf(answer, place, words, language)),
    keys: some.map(({ key }) => key),
    at: Math.max(...some.map(({ at }) => at)),
  });
  return entry?.isByRow ? said.map((answer) => line([answer], Number(answer.row) || 0)) : [line(said)].map((all) => withoutNot(all, said));
}

/** What is ticked is done, whatever was said before; the other word stays where it is kept, and goes with the tick. */
function withoutNot(line, said) {
  const rest = said.findIndex(({ row }) => row === NOT);
  const isTicked = rest >= 0 && said.some(({ row, value }) => row !== NOT && value === true);
  return isTicked ? { ...line, isTicked, said: line.said.toSpliced(rest, 1) } : line;
}

/** One line for each thing that the reader added, under its own words; its tick is kept beside them. */
function ownLines(place, said, words, language) {
  const rows = new Map();
  for (const answer of said) {
    const at = `${answer.scope} ${answer.row.split('/')[0]}`;
    rows.set(at, [...(rows.get(at) ?? []), answer]);
  }
  return [...rows.values()].map((all) => {
    const [text] = all.filter(({ row }) => !row.includes('/')).map((answer) => versionsOf(answer, place, words, language));
    const isDone = all.some(({ row, value }) => row.endsWith('/done') && value === true);
    const isTicked = isDone && (text?.older ?? []).length === 0;
    return {
      place: place.key,
      label: isTicked && text ? text.words : words.own,
      href: place.href,
      isTicked,
      row: 0,
      group: '',
      said: isTicked ? [] : [...(text ? [text] : []), ...(isDone ? [{ words: words.done, isMark: true, older: [] }] : [])],
      keys: all.map(({ key }) => key),
      at: Math.max(...all.map(({ at }) => at)),
    };
  });
}

function versionsOf({ value, row, older }, place, words, language) {
  const isNot = row === NOT && value === true;
  const isLabel = row === 'as' && ['fact', 'guess', 'story'].includes(value);
  return {
    words: isNot ? words.not : isLabel ? words[value] : wordsOf(value, place.options, language),
    isMark: isNot || isLabel,
    older: older
      .sort((a, b) => b.at - a.at)
      .map((version) => ({ when: fill(words.version, dayOf(version.at)), words: wordsOf(version.value, place.options, language) })),
  };
}
