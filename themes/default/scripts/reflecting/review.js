import { isEmpty } from '../archive-merge.js';
import { counted, fill, make } from '../dom.js';
import { isKnown, standOf } from './marks.js';
import { answerOf, answerWords, markOf } from './questions.js';

/**
 * What was written, as words, with a way back to each question; what is left open is named and nothing more. `timesOf`
 * tells in how many cases a question was guessed at, this one included; `onOpen` goes to a question.
 */
export function makeReview({ part, questions, timesOf, onOpen, onMore }) {
  const review = part('review');
  const words = review.dataset;
  const language = document.documentElement.lang;
  let drawn = '';

  function look(waiting) {
    return questions.map((question) => {
      const value = answerOf(question);
      const as = markOf(question);
      const times = as === 'guess' ? timesOf(question) : 0;
      const stand = standOf({ as, isMarked: question.marks.length > 0, times });
      return { question, ask: question.ask, says: answerWords(question, value, language), isOpen: isEmpty(value), as, times, stand, isWaiting: waiting.has(question) };
    });
  }

  /** `isEnd`: it is the screen after the last question; `rest`: questions that are there, if the reader likes. */
  function draw({ waiting, isHidden, isEnd, rest }) {
    const all = look(waiting);
    const said = all.filter(({ isOpen }) => !isOpen);
    review.hidden = isHidden || (!isEnd && said.length === 0);
    part('review-more').hidden = !isEnd || rest.length === 0;
    part('go-on').textContent = counted(words, 'More', rest.length);
    const now = JSON.stringify(all.map(({ question, ...told }) => told));
    if (now === drawn) return;
    drawn = now;
    const focused = review.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
    show(all, said);
    if (focused) (review.querySelector(`[data-focus="${CSS.escape(focused)}"]`) ?? part('review-heading')).focus({ preventScroll: true });
  }

  function show(all, said) {
    const open = all.filter(({ isOpen, isWaiting }) => isOpen && !isWaiting);
    part('review-empty').hidden = said.length > 0;
    part('review-list').replaceChildren(...said.map((one) => make('li', { className: 'said__item' },
      make('p', { className: 'said__label' }, one.ask),
      make('p', { className: 'said__words', dir: 'auto' }, one.says),
      one.as ? make('p', { className: 'said__mark' }, words[one.as]) : null,
      one.isWaiting ? make('p', { className: 'said__note' }, words.outOfSight) : null,
      wayTo(one, one.isWaiting ? words.show : words.change, 'said__change'))));
    showKnown(said.filter(({ stand }) => isKnown(stand)), said);
    const stories = said.filter(({ stand }) => stand === 'story');
    part('stories').hidden = stories.length === 0;
    part('stories-list').replaceChildren(...stories.map(({ says }) => make('li', { className: 'said__words', dir: 'auto' }, says)));
    part('open').hidden = open.length === 0;
    part('open-words').textContent = counted(words, 'Open', open.length);
    part('open-list').replaceChildren(...open.map((one) => make('li', { className: 'review__line' },
      make('span', {}, one.ask), wayTo(one, words.answer, 'review__way'))));
  }

  function showKnown(known, said) {
    const guesses = said.filter(({ stand }) => stand === 'guess');
    const hasStories = said.some(({ stand }) => stand === 'story');
    part('known').hidden = known.length === 0 && guesses.length === 0 && !hasStories;
    part('known-none').hidden = known.length > 0;
    part('known-none').textContent = guesses.length > 0 ? words.onlyGuess : words.onlyStory;
    part('known-list').replaceChildren(...known.map(({ ask, says, stand, times }) => make('div', {},
      make('dt', { className: 'said__label' }, ask),
      make('dd', { className: 'said__words', dir: 'auto' }, says),
      make('dd', { className: 'said__mark' }, stand === 'fact' ? words.knownFact : fill(words.knownGuess, times)))));
  }

  function wayTo({ question, ask }, says, className) {
    const link = make('a', { className, href: `#${question.element.id}`, data: { focus: question.id } }, says, make('span', { className: 'visually-hidden' }, fill(words.label, ask)));
    link.addEventListener('click', (event) => {
      event.preventDefault();
      onOpen(question);
    });
    return link;
  }

  part('go-on').addEventListener('click', onMore);
  return { draw };
}
