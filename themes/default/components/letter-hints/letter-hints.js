import { fill, make } from '../../scripts/dom.js';
import { checkLetter, readWords } from '../../scripts/letter-check.js';

const SHOWN = 4;

/** The hints as lines, the most useful first; those with `isNews` are worth saying aloud when they appear. */
export function linesFor({ missing = [], ...letter }, words, lists, join = (items) => items.join(', ')) {
  const { length, limit, isLong, softer, has, could } = checkLetter(letter, lists);
  const unit = limit?.unit ?? 'words';
  const more = softer.length - SHOWN;
  return [
    missing.length > 0
      ? { name: 'open', words: fill(words.open, join(missing)) }
      : { name: 'open', words: words.closed, isNews: true },
    { name: 'length', words: fill(words[isLong ? `${unit}Long` : unit], length, limit?.count ?? ''), news: isLong ? 'long' : undefined, isNews: isLong },
    ...softer.slice(0, SHOWN).map(({ said, title, instead }) => ({ name: 'softer', words: fill(words.softer, title, said, instead), isNews: true })),
    ...(more > 0 ? [{ name: 'softer', words: fill(words.more, more) }] : []),
    ...(has.length > 0 ? [{ name: 'has', words: fill(words.has, join(has)) }] : []),
    ...(could.length > 0 ? [{ name: 'could', words: fill(words.could, join(could)) }] : []),
  ];
}

/**
 * Listens to the letter: a bubbling event `letter` with `{ subject, text, tone, missing }`. It asks for one with
 * `letter-asked` when it starts, so that a letter which was filled before is looked at too.
 */
export function mount(element, { announce }) {
  const lists = readWords(element);
  const place = element.querySelector('[data-part="lines"]');
  const home = element.closest('[data-behaviour="letter-form"]') ?? document;
  const list = new Intl.ListFormat(document.documentElement.lang || 'en', { type: 'unit', style: 'long' });
  let resting = 0;
  let said = new Set();

  home.addEventListener('letter', ({ detail, target }) => {
    const lines = linesFor(detail, element.dataset, lists, (items) => list.format(items));
    place.replaceChildren(...lines.map((line) => make('li', { data: { hint: line.name } }, line.words)));
    element.hidden = false;
    clearTimeout(resting);
    const news = lines.filter(({ isNews }) => isNews);
    // What a letter brings along when it is opened is no news; only what somebody writes is.
    if (target instanceof Element && !target.contains(document.activeElement)) said = namesOf(news);
    else resting = setTimeout(() => tell(news), 1000);
  });

  function tell(news) {
    const fresh = news.filter((line) => !said.has(nameOf(line)));
    said = namesOf(news);
    if (fresh.length > 0) announce(fresh.map(({ words }) => words).join(' '));
  }

  element.dispatchEvent(new CustomEvent('letter-asked', { bubbles: true }));
}

/** A line whose number changes with every word is one piece of news, not many. */
const nameOf = ({ news, words }) => news ?? words;
const namesOf = (news) => new Set(news.map(nameOf));
