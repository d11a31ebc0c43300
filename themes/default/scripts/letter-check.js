// Reads along in a letter: pure, in time that grows with the text and not with the lists, and it never changes a word.
const TOKEN = /[?？؟]|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’ʼ]*/gu;
const BREAK = /[.!?？؟。;:\n]/u;

/** The words of a text with their places, as they are compared: without case, without apostrophes. */
export function tokensOf(text) {
  const tokens = [];
  let end = 0;
  for (const found of text.matchAll(TOKEN)) {
    const word = found[0].normalize('NFKC').toLowerCase().replaceAll(/['’ʼ]/gu, '');
    tokens.push({ word, from: found.index, to: found.index + found[0].length, apart: BREAK.test(text.slice(end, found.index)) });
    end = found.index + found[0].length;
  }
  return tokens;
}

/** All phrases as one tree of words; `entries` are `{ phrase, … }`, and a phrase keeps the first entry that has it. */
export function treeOf(entries) {
  const root = { next: new Map(), entry: null };
  for (const entry of entries) {
    let node = root;
    for (const { word } of tokensOf(entry.phrase)) {
      if (!node.next.has(word)) node.next.set(word, { next: new Map(), entry: null });
      node = node.next.get(word);
    }
    if (node !== root) node.entry ??= entry;
  }
  return root;
}

/** Every phrase of the tree in the text, the longest at each place; phrases do not reach over the end of a sentence. */
export function findAll(text, tree) {
  const tokens = tokensOf(text);
  const found = [];
  for (let at = 0; at < tokens.length; at += 1) {
    let node = tree;
    let last = null;
    for (let on = at; on < tokens.length; on += 1) {
      node = on > at && tokens[on].apart ? undefined : node.next.get(tokens[on].word);
      if (!node) break;
      if (node.entry) last = { entry: node.entry, on };
    }
    if (!last) continue;
    found.push({ ...last.entry, said: text.slice(tokens[at].from, tokens[last.on].to) });
    at = last.on;
  }
  return found;
}

/** The lists as the component `letter-words` has them in the page, ready to look with. */
export function readWords(element) {
  const parts = (name, from = element) => [...from.querySelectorAll(`[data-part="${name}"]`)];
  const phrases = (item) => [...item.querySelectorAll('span')].map((one) => one.textContent);
  return {
    lengths: new Map(parts('length-of').map(({ dataset }) => [dataset.tone, { count: Number(dataset.count), unit: dataset.unit }])),
    softer: treeOf(parts('softer-list').flatMap(({ dataset: { id, title }, children }) =>
      [...children].flatMap((item) => phrases(item).map((phrase) => ({ phrase, id, title, instead: item.dataset.instead }))))),
    present: parts('present-list').map((list) => ({
      id: list.dataset.id, title: list.dataset.title, isWanted: 'wanted' in list.dataset, tree: treeOf(phrases(list).map((phrase) => ({ phrase }))),
    })),
  };
}

/**
 * What is worth a look. `softer` holds each phrase once, as it was written; `has` and `could` hold what the lists call
 * what is there and what could be; `limit` is null when nobody says how long the tone may be.
 */
export function checkLetter({ subject = '', text = '', tone = '' }, { lengths, softer, present }) {
  const all = `${subject}\n${text}`;
  const seen = new Set();
  const limit = lengths.get(tone) ?? null;
  const length = limit?.unit === 'characters' ? [...text].length : (text.match(/\S+/gu) ?? []).length;
  const looked = present.map((list) => ({ ...list, is: findAll(all, list.tree).length > 0 }));
  return {
    length,
    limit,
    isLong: limit !== null && length > limit.count,
    softer: findAll(all, softer).filter(({ id, phrase }) => !seen.has(`${id} ${phrase}`) && seen.add(`${id} ${phrase}`)),
    has: looked.filter(({ is }) => is).map(({ title }) => title),
    could: looked.filter(({ is, isWanted }) => !is && isWanted).map(({ title }) => title),
  };
}
