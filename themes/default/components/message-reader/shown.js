import { make } from '../../scripts/dom.js';

/** A message as elements: every sign of it in its order, each sentence with its mark, and behind it the words of the mark. */
export function messageFor(text, sentences, labels) {
  const parts = document.createDocumentFragment();
  let at = 0;
  for (const sentence of sentences) {
    const [from, to] = withoutBlanks(text, sentence);
    parts.append(text.slice(at, from), sentenceFor(text, { ...sentence, from, to }, labels.get(sentence.label)));
    at = to;
  }
  parts.append(text.slice(at));
  return parts;
}

function withoutBlanks(text, { from, to }) {
  while (from < to && text[from].trim() === '') from++;
  while (to > from && text[to - 1].trim() === '') to--;
  return [from, to];
}

function sentenceFor(text, { from, to, isQuoted, found }, label) {
  const words = make('span', { className: 'reading-marks__words', data: { part: 'words' } });
  let at = from;
  for (const phrase of found) {
    words.append(text.slice(at, phrase.from), make('span', { className: 'reading-marks__found' }, text.slice(phrase.from, phrase.to)));
    at = phrase.to;
  }
  words.append(text.slice(at, to));
  if (!label) return make('span', { className: 'reading-marks', data: isQuoted ? { quoted: '' } : {} }, words);
  return make('span', { className: 'reading-marks', data: { label: label.id, mark: label.number } },
    words, make('span', { className: 'reading-marks__label', data: { part: 'tag' } }, `\u00a0[${label.words}]`));
}

/** What the labels that were found do not tell, with how many sentences have them. */
export const silentFor = (labels, counts, countWords) => [...labels.values()].filter(({ id }) => counts.has(id)).map(({ id, number, words, silent }) => make('div', {},
  make('dt', {}, make('span', { className: 'reading-marks__name', data: { mark: number } }, words), ` ${countWords(counts.get(id))}`), make('dd', {}, silent)));
