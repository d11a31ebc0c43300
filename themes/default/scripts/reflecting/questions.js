import { wordsOf } from '../answers.js';
import { placeOf, valueOf } from '../keeping/controls.js';
import { isEmpty, isSame } from '../schema.js';

const plain = (element) => element?.textContent.replace(/\s+/gu, ' ').trim() ?? '';

/** The questions of a sheet in their order, each with what the page knows about it. */
export function questionsOf(sheet) {
  return [...sheet.querySelectorAll('[data-part="question"]')].map((element) => {
    const controls = [...element.querySelectorAll('[data-part="answer"]')];
    const key = controls[0].dataset.key;
    const { type, showIf, showValues } = element.dataset;
    return {
      element, controls, key, type,
      id: key.split('/').at(-1),
      heading: element.querySelector('[data-part="ask"]'),
      ask: plain(element.querySelector('[data-part="ask"]')),
      unit: plain(element.querySelector('[data-part="unit"]')),
      marks: [...element.querySelectorAll('[data-part="as"] input')],
      isMore: element.closest('[data-part="more"]') !== null,
      isWords: ['short', 'long', 'list'].includes(type),
      condition: showIf ? { question: showIf, values: showValues.split(' ') } : null,
      options: new Map(controls.filter((control) => control.type === 'radio' || control.type === 'checkbox')
        .map((control) => [control.value, plain(control.labels[0].querySelector('[data-part="label"]'))]).filter(([, label]) => label)),
    };
  });
}

/** The answer as it stands on the page: the value of a choice, words, or the lines of a list. */
export function answerOf({ type, controls }) {
  if (type === 'list') return controls.map(({ value }) => value.trim()).filter((line) => line !== '');
  const value = valueOf(controls);
  return typeof value === 'string' ? value.trim() : value;
}

export const markOf = ({ marks }) => (marks.length > 0 ? valueOf(marks) : '');

/** Whether what stands on the page is what is kept. */
export function isKept({ type, controls, marks }, store) {
  const groups = [...(type === 'list' ? controls.map((control) => [control]) : [controls]), ...(marks.length > 0 ? [marks] : [])];
  return groups.every((group) => {
    const place = placeOf(group[0]);
    const kept = store.read(store.keyFor(place.key, place))?.value;
    const value = valueOf(group, kept);
    return isSame(kept, value) || (isEmpty(kept) && isEmpty(value));
  });
}

/** The words of an answer; `values` are those of the rows, or one. */
export const answerWords = (question, value, language) => {
  const words = wordsOf(value, question.options ?? new Map(), language);
  return words && question.unit ? `${words} ${question.unit}` : words;
};

/**
 * Which questions wait for an answer to an earlier one. An answer that is itself out of sight brings nothing up.
 */
export function waitingAmong(questions) {
  const known = new Map(questions.map((question) => [question.id, question]));
  const waits = ({ condition }) => {
    const asked = condition && known.get(condition.question);
    return Boolean(asked) && (waits(asked) || !condition.values.includes(answerOf(asked)));
  };
  return new Set(questions.filter(waits));
}
