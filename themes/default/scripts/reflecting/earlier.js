import { wordsOf } from '../answers.js';
import { isEmpty } from '../archive-merge.js';
import { nameOf } from '../cases.js';
import { dayOf, fill, make } from '../dom.js';
import { SHARED } from '../schema.js';
import { answersTo } from './marks.js';
import { answerOf, answerWords } from './questions.js';

const language = () => document.documentElement.lang;

/** What was answered to the same question in other cases, folded below it; an answer in words can be a start. */
export function showEarlier(question, { records, store, words, announce }) {
  const others = answersTo(records, question.key).filter(({ scope }) => scope !== SHARED && scope !== store.owner);
  const told = JSON.stringify(others.map((one) => [one.scope, one.values, nameOf(store, one.scope)]));
  if (told !== (question.earlier?.told ?? '[]')) {
    question.earlier?.fold.remove();
    question.earlier = others.length > 0 ? { told, ...foldOf(question, others, { store, words, announce }) } : null;
    if (question.earlier) question.element.append(question.earlier.fold);
  }
  for (const button of question.earlier?.buttons ?? []) button.hidden = !isEmpty(answerOf(question));
}

function foldOf(question, others, { store, words, announce }) {
  const titleOf = ({ scope, at }) => (nameOf(store, scope) ? fill(words.before, nameOf(store, scope)) : fill(words.beforeOn, dayOf(at)));
  const buttons = [];
  const fold = make('details', { className: 'question__earlier', data: { part: 'earlier' } },
    make('summary', {}, others.length === 1 ? titleOf(others[0]) : fill(words.beforeMany, others.length)),
    ...others.flatMap((one) => [
      others.length > 1 ? make('p', { className: 'question__earlier-case' }, titleOf(one)) : null,
      make('p', { className: 'said__words', dir: 'auto' }, answerWords(question, question.type === 'list' ? one.values : one.values[0], language())),
      question.isWords ? useButton(one) : null,
    ]));

  function useButton({ values }) {
    const button = make('button', { type: 'button', className: 'quiet-button' }, words.use);
    button.addEventListener('click', () => {
      question.controls.forEach((control, at) => {
        if (values[at] === undefined) return;
        control.value = values[at];
        control.dispatchEvent(new Event('input', { bubbles: true }));
      });
      question.controls[0].focus();
      announce(words.used);
    });
    buttons.push(button);
    return button;
  }

  return { fold, buttons };
}

/** The earlier answer to another question stays in view, so that nobody has to write it twice. */
export function showReuse(question, { records, store }) {
  const place = question.element.querySelector('[data-part="reuse"]');
  if (!place) return;
  const part = (name) => place.querySelector(`[data-part="${name}"]`);
  const owner = place.dataset.fromScope === SHARED ? SHARED : store.owner;
  const said = answersTo(records, place.dataset.from).find(({ scope }) => scope === owner);
  const options = new Map([...place.querySelectorAll('data')].map((option) => [option.value, option.textContent]));
  part('reuse-words').textContent = said ? said.values.map((value) => wordsOf(value, options, language())).join('\n') : '';
  part('reuse-said').hidden = !said;
  place.toggleAttribute('data-said', Boolean(said));
}

/** A choice can be taken back: a button that is there once something is chosen. */
export function offerClearing(controls, { ask, words, announce }) {
  const [first] = controls;
  const button = make('button', { type: 'button', className: 'question__clear', hidden: true }, words.clear, make('span', { className: 'visually-hidden' }, fill(words.clearLabel, ask)));
  button.addEventListener('click', () => {
    for (const control of controls) {
      control.checked = false;
      if (control.type === 'date') control.value = '';
    }
    first.focus();
    first.dispatchEvent(new Event(first.type === 'date' ? 'input' : 'change', { bubbles: true }));
    announce(words.cleared);
  });
  (first.closest('fieldset') ?? first).after(button);
  return () => { button.hidden = !controls.some((control) => (control.type === 'date' ? control.value !== '' : control.checked)); };
}
