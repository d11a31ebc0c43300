import { counted, fill, moveTo } from '../../scripts/dom.js';
import { showKept } from './kept.js';
import { countsOf, markingOf, readerFrom, ruleFor } from './marking.js';
import { messageFor, silentFor } from './shown.js';

/** Typing rests this long before the message is read again. */
const REST = 300;

/** The labels, the phrases and the rules, from the list on the page. */
export function listFrom(element) {
  const of = (name) => [...element.querySelectorAll(`[data-part="${name}"]`)];
  const labels = new Map(of('label').map((label) => [label.dataset.label, {
    id: label.dataset.label, number: label.dataset.mark,
    words: label.querySelector('[data-part="name"]').textContent, silent: label.querySelector('[data-part="silent"]').textContent,
  }]));
  const phrases = [...element.querySelectorAll('[data-phrases] li')].map((phrase) => ({ label: phrase.closest('[data-phrases]').dataset.phrases, words: phrase.textContent }));
  return {
    labels,
    reader: readerFrom({ labels: [...labels.keys()], phrases, abbreviations: element.dataset.abbreviations.split(' ') }),
    readings: of('reading').map((reading) => ({ when: reading.dataset.when, lines: [...reading.children].map((line) => line.textContent) })),
    letters: of('letter').map((letter) => ({ when: letter.dataset.when, element: letter })),
  };
}

export function mount(element, { store, announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const { labels, reader, readings, letters } = listFrom(element);
  const [field, words] = [part('field'), element.dataset];
  // A field makes all line ends alike; what was pasted is what is kept.
  let pasted = '';
  let waiting = 0;
  const message = () => (isShown(pasted, field.value) ? pasted : field.value);

  function read() {
    clearTimeout(waiting);
    const text = message();
    const isEmpty = text.trim() === '';
    part('result').hidden = isEmpty;
    part('none').hidden = true;
    if (isEmpty) return part('message').replaceChildren();
    const sentences = markingOf(text, reader);
    const counts = countsOf(sentences);
    const [sure = '', ...lines] = ruleFor(readings, counts)?.lines ?? [];
    part('sure').textContent = sure;
    part('lines').replaceChildren(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
    part('message').replaceChildren(messageFor(text, sentences, labels));
    part('silent-list').replaceChildren(...silentFor(labels, counts, (number) => counted(words, 'Sentence', number)));
    part('silent-part').hidden = counts.size === 0;
    suggest(ruleFor(letters, counts)?.element);
    return announce(sure);
  }

  function suggest(letter) {
    part('suggestion').hidden = !letter;
    if (!letter) return;
    part('suggestion-why').textContent = letter.querySelector('[data-part="why"]').textContent;
    part('suggestion-link').replaceChildren(letter.querySelector('a').cloneNode(true));
  }

  function take(text) {
    pasted = text;
    field.value = text;
    read();
    moveTo(part('heading'));
  }

  function clear() {
    pasted = '';
    field.value = '';
    for (const input of element.querySelectorAll('[data-part="about"] input')) input.value = '';
    read();
    field.focus();
    announce(words.cleared);
  }

  element.addEventListener('paste', ({ target, clipboardData }) => { if (target === field) pasted = clipboardData?.getData('text/plain') ?? ''; });
  field.addEventListener('input', ({ inputType }) => {
    clearTimeout(waiting);
    waiting = setTimeout(read, inputType === 'insertFromPaste' ? 0 : REST);
  });
  part('read').addEventListener('click', () => {
    read();
    part('none').hidden = !part('result').hidden;
    if (part('result').hidden) announce(part('none').textContent);
    moveTo(part(part('result').hidden ? 'none' : 'heading'));
  });
  part('clear').addEventListener('click', clear);

  if (part('kept')) {
    const keep = showKept(part('kept'), { place: words.place, store, announce, onRead: take });
    part('keep').addEventListener('click', async () => {
      const problem = await keep(message(), part('from').value, part('day').value);
      part('keep-problem').textContent = problem;
      part('keep-problem').hidden = problem === '';
      if (problem === '') moveTo(part('kept-heading'));
      else announce(problem);
    });
  }

  part('paste').hidden = false;
}

/** Whether a field shows this text, in the way in which fields show line ends. */
export const isShown = (text, value) => text !== '' && text.replaceAll(/\r\n?/g, '\n') === value;
