import { fill, moveTo } from '../dom.js';

const NOTE = 'questions';

/**
 * One question at a time, or the whole sheet. Nothing here touches an answer: a question that rests stays in the page and
 * on paper. `shown()` are the questions that are asked now; after the last of them comes what was written.
 */
export function makePace({ element, part, questions, shown, store, announce, onTurn }) {
  const words = element.dataset;
  const choices = [...part('pace').querySelectorAll('input')];
  const more = part('more');
  let current = shown()[0] ?? null;
  let isExtended = false;
  let wasOpen = false;
  let cameFrom = null;

  const isOne = () => element.dataset.pace === 'one';
  const steps = () => shown().filter(({ isMore }) => isExtended || !isMore);

  function draw() {
    const all = steps();
    if (current && !all.includes(current)) current = all.findLast((question) => questions.indexOf(question) < questions.indexOf(current)) ?? all[0] ?? null;
    for (const question of questions) question.element.toggleAttribute('data-resting', isOne() && question !== current);
    if (more) more.toggleAttribute('data-resting', isOne() && !current?.isMore);
    part('turns').hidden = !isOne();
    part('count').hidden = !isOne() || current === null;
    part('count').textContent = fill(words.count, all.indexOf(current) + 1, all.length);
    part('back').hidden = all.indexOf(current) === 0;
    part('next').hidden = current === null;
    part('next').textContent = current === all.at(-1) ? words.last : words.next;
    onTurn();
  }

  /** To a question, or to the end when there is none; the focus goes along, so that nobody has to look for it. */
  function turnTo(question) {
    if (question?.isMore) isExtended = true;
    if (question === null && current) cameFrom = current;
    current = question;
    draw();
    moveTo(question ? question.heading : part('review-heading'));
    if (question) announce(part('count').textContent);
    (question ? part('count') : part('review')).scrollIntoView({ block: 'nearest' });
  }

  const go = (by) => {
    const all = steps();
    if (current) turnTo(all[all.indexOf(current) + by] ?? null);
    else turnTo(all.includes(cameFrom) ? cameFrom : all.at(-1));
  };

  function set(pace) {
    if (more && pace === 'one' && !isOne()) wasOpen = more.open;
    element.dataset.pace = pace;
    if (more) more.open = pace === 'one' || wasOpen || isExtended;
    for (const choice of choices) choice.checked = choice.value === pace;
    for (const control of element.querySelectorAll('input[data-part="answer"]')) control.enterKeyHint = pace === 'one' ? 'next' : '';
    draw();
  }

  /** To a question by its link: nothing is added to the way back of the browser. */
  function open(question) {
    if (isOne()) return turnTo(question);
    if (question.isMore) more.open = true;
    return moveTo(question.heading);
  }

  part('back').addEventListener('click', () => go(-1));
  part('next').addEventListener('click', () => go(1));
  part('so-far').addEventListener('click', () => turnTo(null));
  part('pace').addEventListener('change', ({ target }) => {
    set(target.value);
    void store.setNote(NOTE, target.value);
  });
  element.addEventListener('keydown', (event) => onEnter(event, { questions, isOne, next: () => go(1) }));

  part('pace').hidden = false;
  const usual = ['one', 'whole'].find((pace) => pace === store.note(NOTE));
  set(usual ?? (window.matchMedia('(max-width: 40em)').matches ? 'one' : 'whole'));
  return { draw, open, isOne, isAtEnd: () => isOne() && current === null, isBeforeEnd: () => isOne() && current !== null && current !== steps().at(-1), rest: () => (isExtended ? [] : shown().filter(({ isMore }) => isMore)) };
}

/** In a single line, Enter goes on: to the next line of a list, or to the next question when there is one at a time. */
function onEnter(event, { questions, isOne, next }) {
  const { target, key, isComposing } = event;
  if (key !== 'Enter' || isComposing || !target.matches('input[data-part="answer"]:not([type="radio"], [type="checkbox"])')) return;
  const { type, controls } = questions.find(({ element }) => element.contains(target));
  const line = type === 'list' && target.value.trim() !== '' ? controls[controls.indexOf(target) + 1] : undefined;
  if (!line && !isOne()) return;
  event.preventDefault();
  if (line) line.focus();
  else next();
}
