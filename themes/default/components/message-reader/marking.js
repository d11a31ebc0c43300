import { sentencesOf } from './sentences.js';
import { wordsOf } from './words.js';

/** So many other words may stand in a gap. */
const GAP = 6;

/** A list ready to read with. `labels` in their order, `phrases` as `[{ label, words }]`. */
export function readerFrom({ labels, phrases, abbreviations }) {
  const byBeginning = new Map();
  for (const { label, words } of phrases) {
    const steps = stepsFrom(words);
    const weight = steps.reduce((sum, step) => sum + (step ? Math.min(...step.map((way) => way.length)) : 0), 0);
    const phrase = { label, weight, steps, order: labels.indexOf(label) };
    for (const word of new Set(phrase.steps[0].map(([first]) => first))) byBeginning.set(word, [...(byBeginning.get(word) ?? []), phrase]);
  }
  return { labels, byBeginning, abbreviations: new Set(abbreviations) };
}

/**
 * The steps of a phrase as it stands in the list, which the generator has checked: words, `(one / other / –)`, and `…` for
 * a gap. A step is a list of ways, each a list of words; a gap is null.
 */
const stepsFrom = (phrase) => [...phrase.matchAll(/\(([^)]*)\)|…|[^(…]+/gu)].flatMap(([part, ways]) => {
  if (part === '…') return [null];
  return ways === undefined ? plainWords(part).map((word) => [[word]]) : [ways.split('/').map(plainWords)];
});

const plainWords = (text) => wordsOf(text).map((word) => word.text);

/** The sentences of a message with their marks, `[{ from, to, isQuoted, label, found }]`. */
export const markingOf = (text, reader) => sentencesOf(text, reader.abbreviations).map((sentence) => ({ ...sentence, ...mark(text, sentence, reader) }));

/** How often each label was found. */
export function countsOf(sentences) {
  const counts = new Map();
  for (const { label } of sentences) if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** The first rule that holds; `when` is a list such as `reason:some personal:none`. */
export const ruleFor = (rules, counts) => rules.find(({ when }) => when.split(' ').filter(Boolean).every((condition) => {
  const [label, count] = condition.split(':');
  const found = counts.get(label) ?? 0;
  return { none: found === 0, one: found === 1, some: found > 0, many: found > 1 }[count];
}));

/**
 * Of phrases that overlap, the one that names more words counts. Of the labels that are left, the one that stands first in
 * the list is the sentence's.
 */
function mark(text, { from, to, isQuoted }, { byBeginning }) {
  if (isQuoted) return { label: null, found: [] };
  const words = wordsOf(text, from, to);
  const hits = hitsIn(words, byBeginning)
    .sort((a, b) => b.phrase.weight - a.phrase.weight || a.phrase.order - b.phrase.order || a.from - b.from || a.to - b.to);
  const taken = new Uint8Array(words.length);
  const counted = [];
  for (const hit of hits) {
    if (taken.subarray(hit.from, hit.to).includes(1)) continue;
    taken.fill(1, hit.from, hit.to);
    counted.push(hit);
  }
  const first = counted.reduce((best, { phrase }) => (best === null || phrase.order < best.order ? phrase : best), null);
  if (first === null) return { label: null, found: [] };
  const found = counted.filter(({ phrase }) => phrase.order === first.order).sort((a, b) => a.from - b.from);
  return { label: first.label, found: found.map((hit) => ({ from: words[hit.from].from, to: words[hit.to - 1].to })) };
}

function hitsIn(words, byBeginning) {
  const hits = [];
  for (const [from, { text }] of words.entries()) {
    for (const phrase of byBeginning.get(text) ?? []) {
      const to = endFrom(phrase.steps, words, from);
      if (to > 0) hits.push({ phrase, from, to });
    }
  }
  return hits;
}

/** The first place behind a phrase that begins at a word, or -1. Every step keeps the few places where it can stand. */
function endFrom(steps, words, at) {
  let places = [at];
  let slack = 0;
  for (const step of steps) {
    if (step === null) {
      slack = GAP;
      continue;
    }
    const next = new Set();
    for (const place of places) {
      for (let start = place; start <= place + slack && start <= words.length; start++) {
        for (const way of step) if (way.every((word, n) => words[start + n]?.text === word)) next.add(start + way.length);
      }
    }
    if (next.size === 0) return -1;
    places = [...next];
    slack = 0;
  }
  return Math.min(...places);
}
