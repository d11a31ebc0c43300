import { isEmpty } from '../../scripts/archive-merge.js';
import { fill } from '../../scripts/dom.js';
import { offerClearing, showEarlier, showReuse } from '../../scripts/reflecting/earlier.js';
import { answersTo, timesGuessed } from '../../scripts/reflecting/marks.js';
import { makePace } from '../../scripts/reflecting/pace.js';
import { answerOf, isKept, questionsOf, waitingAmong } from '../../scripts/reflecting/questions.js';
import { makeReview } from '../../scripts/reflecting/review.js';

/** A sheet of questions: one at a time or all of them, those that fit the answers so far, and what was written. */
export function mount(element, { store, announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const words = element.dataset;
  const questions = questionsOf(element);
  const isShared = part('questions').dataset.scope === 'shared';
  const clearings = questions.flatMap((question) => clearingsOf(question, { words, announce }));
  /** Questions that wait for another answer and that the reader asked to see all the same. */
  const wanted = new Set();
  let waiting = new Set();
  let pace = null;

  const isOut = (question) => waiting.has(question) && !wanted.has(question);
  const review = makeReview({ part, questions, timesOf, onOpen: open, onMore: () => open(pace.rest()[0]) });

  /** In this case as the page shows it, in the others as it is kept. */
  function timesOf({ key }) {
    return timesGuessed(answersTo(store.list(''), key).filter(({ scope }) => isShared ? false : scope !== store.owner)) + 1;
  }

  function open(question) {
    if (waiting.has(question)) wanted.add(question);
    look();
    pace.open(question);
  }

  function ask() {
    const before = waiting;
    waiting = waitingAmong(questions);
    for (const question of questions) {
      question.element.toggleAttribute('data-waiting', isOut(question));
      question.element.toggleAttribute('data-asked', !waiting.has(question));
    }
    return [...before].filter((question) => !waiting.has(question) && !wanted.has(question));
  }

  function drawReview() {
    const isSaid = questions.some((question) => !isEmpty(answerOf(question)));
    const isSafe = store.mode === 'kept' && store.pending({ onTheWay: true }).length === 0 && questions.every((question) => isKept(question, store));
    part('so-far').hidden = !isSaid || !pace?.isBeforeEnd();
    part('stop').textContent = isSaid && isSafe ? `${words.stop} ${words.saved}` : words.stop;
    if (pace) review.draw({ waiting, isHidden: pace.isOne() && !pace.isAtEnd(), isEnd: pace.isAtEnd(), rest: pace.rest() });
  }

  /** Everything that follows from the answers. Nothing is taken from them, and the focus stays where it is. */
  function look() {
    const fresh = ask();
    const records = store.list('');
    for (const show of clearings) show();
    for (const question of questions) {
      if (!isShared) showEarlier(question, { records, store, words, announce });
      showReuse(question, { records, store });
    }
    pace?.draw();
    return fresh;
  }

  function heard({ type, target }) {
    if (target.tagName === 'TEXTAREA') grow(target);
    const [fresh] = look();
    if (fresh && type !== 'restored') announce(fill(words.appeared, fresh.ask));
  }

  function follow() {
    const question = questions.find(({ element: { id } }) => `#${id}` === location.hash);
    if (question) open(question);
  }

  look();
  pace = makePace({ element, part, questions, shown: () => questions.filter((question) => !isOut(question)), store, announce, onTurn: drawReview });
  drawReview();
  for (const event of ['input', 'change', 'restored']) element.addEventListener(event, heard);
  store.subscribe(({ switched, erased, locked }) => {
    if (switched || erased || locked) wanted.clear();
    look();
  });
  window.addEventListener('hashchange', follow);
  follow();
}

/** Where the style cannot do it. */
function grow(area) {
  if (!CSS.supports('field-sizing', 'content')) area.rows = Math.max(area.rows, area.value.split('\n').length + 1);
}

function clearingsOf({ type, controls, marks, ask }, { words, announce }) {
  const own = ['scale', 'choice', 'date'].includes(type) ? [controls] : [];
  return [...own, ...(marks.length > 0 ? [marks] : [])].map((group) => offerClearing(group, { ask, words, announce }));
}
