import { MARK, NOT, OWN, tally } from './progress.js';
import { baseOf, isAlternative, isEmpty } from './archive-merge.js';
import { isMoment, momentInWords } from './moments.js';

/** The places of the playbook where something can be ticked or written, from the list on the page. */
export function catalogueOf(element) {
  const any = new Map([...element.querySelectorAll('[data-any]')].map((word) => [word.dataset.any, word.textContent]));
  const entries = [...element.querySelectorAll('[data-part="entry"]')].map((section) => ({
    word: section.dataset.word,
    ...titleOf(section),
    key: section.dataset.key,
    any,
    needed: Number(section.dataset.needed),
    isByRow: 'byRow' in section.dataset,
    until: section.dataset.until ?? '',
    items: [...section.querySelectorAll('[data-item]')].map((item) => placeFrom(item, section.dataset.key)),
  }));
  const earlier = [...element.querySelectorAll('[data-earlier]')].map((term) => [term.dataset.earlier, term.textContent]);
  return { entries, earlier: new Map(earlier) };
}

/** What all letters share has none. */
function titleOf(section) {
  const link = section.querySelector('[data-part="entry-title"]');
  return { title: link?.textContent ?? '', href: link?.getAttribute('href') ?? '' };
}

function placeFrom(element, entry) {
  const link = element.querySelector('a');
  return {
    key: `${entry}/${element.dataset.item}`,
    label: link.textContent,
    href: link.getAttribute('href'),
    isTick: 'tick' in element.dataset,
    isOptional: 'optional' in element.dataset,
    feeds: element.dataset.feeds ?? '',
    isMarked: 'labelAs' in element.dataset,
    options: new Map([...element.querySelectorAll('data')].map((option) => [option.value, option.textContent])),
  };
}

/** The parts of a key: `first/tool/log/comment/2` is the place `tool/log/comment` in the case `first`, row `2`. */
export function partsOf(key) {
  const [scope, kind, ...rest] = baseOf(key).split('/');
  const length = kind === 'field' ? 1 : 2;
  return { scope, place: [kind, ...rest.slice(0, length)].join('/'), row: rest.slice(length).join('/') };
}

/**
 * What the reader said, by entry in the order of the site; what is empty is left out. Answers whose place is gone come
 * last, in a chapter of their own without an entry.
 */
export function chaptersOf(records, { entries, earlier }) {
  const said = bySaid(records);
  const chapters = entries.map((entry) => chapterOf(entry, said)).filter(({ answers }) => answers.length > 0);
  const left = [...said].map(([place, versions]) => ({
    place: { key: place, label: earlier.get(place) || nameFrom(place), href: null, isTick: false, options: new Map() },
    said: versions,
  }));
  return left.length > 0 ? [...chapters, { entry: null, answers: left, done: 0, needed: 0, more: 0, latest: latestOf(left) }] : chapters;
}

/** By place: what stands in each row, with what is kept beside it. */
function bySaid(records) {
  const said = new Map();
  const older = olderOf(records);
  const standing = records.filter(({ key, value, also = [] }) => !isAlternative(key) && !isSilent(key) && (!isEmpty(value) || older.has(key) || also.length > 0));
  const alone = [...older].filter(([base]) => !isSilent(base) && !standing.some(({ key }) => key === base)).map(([key]) => ({ key, value: '', at: 0 }));
  for (const { key, value, at, also = [] } of [...standing, ...alone]) {
    const { scope, place, row } = partsOf(key);
    const beside = [...(older.get(key) ?? []), ...also].filter((version) => typeof version.value !== 'boolean');
    if (isEmpty(value) && beside.length === 0) continue;
    said.set(place, [...(said.get(place) ?? []), { key, scope, row, value, at, older: beside }]);
  }
  for (const versions of said.values()) versions.sort((a, b) => a.row.localeCompare(b.row, 'en', { numeric: true }));
  return said;
}

/** The name of a case heads its answers, and how a letter is shown is no answer. */
const isSilent = (key) => key.split('/')[1] === 'case' || /\/letter\/[^/]+\/_(?:tone|off)(?:\/|$)/.test(key);

function olderOf(records) {
  const older = new Map();
  for (const record of records.filter(({ key }) => isAlternative(key))) older.set(baseOf(record.key), [...(older.get(baseOf(record.key)) ?? []), record]);
  return older;
}

/** What is called the same in every entry: versions of the reader's own, `_text-warm`, and what became of a letter. */
function anyOf({ key, href, any }, said) {
  const inside = [...said.keys()].filter((place) => place.startsWith(`${key}/_`)).map((place) => [place, place.slice(key.length + 1)]);
  return inside
    .map(([place, item]) => ({ key: place, label: any.get(item) ?? any.get(item.replace(/-.*/, '')), href, isTick: false, options: new Map() }))
    .filter(({ label }) => label !== undefined);
}

/** Takes its answers out of what was said, so that only those without a place are left at the end. */
function chapterOf(entry, said) {
  const answers = [...entry.items, ...anyOf(entry, said)].filter(({ key }) => said.has(key)).map((place) => ({ place, said: said.get(place.key) }));
  for (const { place } of answers) said.delete(place.key);
  const { done, total, more } = tally(answers.flatMap(itemsFrom));
  const untouched = entry.needed - answers.filter(({ place }) => place.isTick && !place.isOptional).length;
  return { entry, answers, done, needed: entry.needed > 0 ? total + untouched : 0, more, latest: latestOf(answers) };
}

/** What the answers say about items to tick: about those of the playbook, and about those that the reader added. */
function itemsFrom({ place, said }) {
  const isSaid = (row) => said.some((answer) => answer.row === row && answer.value === true);
  if (place.isTick) return [{ isTicked: isSaid(''), isNot: isSaid(NOT), isOptional: place.isOptional }];
  return isOwn(place.key) ? said.filter(({ row }) => !row.includes('/')).map(({ row }) => ({ isTicked: isSaid(`${row}/done`), isNot: false, isOptional: false })) : [];
}

/** Whether a place holds what readers added, and whether it holds what they say of a whole step. */
export const isOwn = (key) => key.endsWith(`/${OWN}`);
export const isMark = (key) => key.startsWith('step/') && key.endsWith(`/${MARK}`);

const latestOf = (answers) => Math.max(0, ...answers.flatMap(({ said }) => said.map(({ at }) => at)));

const nameFrom = (place) => place.split('/').at(-1).replaceAll(/[-_]/g, ' ');

/** An answer as words: ids become their labels, dates are written out. A tick has no words of its own. */
export function wordsOf(value, options, language) {
  if (value === true || isEmpty(value)) return '';
  if (Array.isArray(value)) return value.filter((one) => !isEmpty(one)).map((one) => wordsOf(one, options, language)).join('\n');
  const label = options.get(value);
  if (label) return /^-?\d+$/.test(value) ? `${value} · ${label}` : label;
  if (isMoment(value)) return momentInWords(value, language).join(', ');
  const isDate = /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
  return isDate ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(value)) : value;
}
