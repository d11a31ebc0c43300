import { isCapital, isIgnored, isLetter, isSmall, isSpace, plainOf } from './words.js';

/*
 * Cuts a message into sentences, and loses no sign of it. Reads every sign a few times, whatever the message is.
 * Sentences.cs does the same, and a test compares them.
 */

/** A shorter line was not filled, so it ended where its author ended it. */
const FILLED = 45;

/** A signature is short; two hyphens with more below them are a line across the page. */
const LINES_OF_SIGNATURE = 12;

const LONGEST_ABBREVIATION = 40;
const BREAKS = '\n\r\u0085\u2028\u2029';
const ENDS = '.!?…。！？｡؟۔।॥‼⁇⁈⁉';
const ENDS_WITHOUT_BLANK = '。！？｡';
const CLOSERS = '"\')]}»›”’」』）】';
const OPENERS = '"\'([{«‹“‘„>';
const BULLETS = '-*•·–—‣◦▪●○■□✓➢►';

/**
 * The sentences of a message, `[{ from, to, isQuoted }]`, blanks after them included. Quoted is an earlier mail, and what
 * stands below the two hyphens of a signature. Abbreviations come in plain form, without the full stop at their end.
 */
export function sentencesOf(text, abbreviations) {
  const lines = linesOf(text);
  const blocks = [];
  let isFirst = true;
  for (const [at, line] of lines.entries()) {
    const begins = at === 0 || breaks(text, lines[at - 1], line, isFirst);
    if (begins) {
      if (blocks.length > 0) blocks.at(-1).to = line.from;
      blocks.push({ from: at === 0 ? 0 : line.from, to: text.length, isQuoted: line.isQuoted });
    }
    isFirst = begins;
  }
  return blocks.flatMap((block) => cut(text, block, abbreviations));
}

function linesOf(text) {
  const lines = [];
  let [isAfterBlank, signature] = [false, -1];
  for (let from = 0; from < text.length;) {
    let to = from;
    while (to < text.length && !BREAKS.includes(text[to])) to++;
    let [start, end, isQuoted] = [from, to, false];
    for (; start < to && (isSpace(text, start) || isIgnored(text, start) || text[start] === '>'); start++) isQuoted ||= text[start] === '>';
    while (end > start && (isSpace(text, end - 1) || isIgnored(text, end - 1))) end--;
    if (end > start) {
      if (!isQuoted && from === start && end - start === 2 && text[start] === '-' && text[start + 1] === '-') signature = lines.length;
      lines.push({ from, start, end, isAfterBlank, isQuoted });
    }
    isAfterBlank = end === start;
    from = to + (text[to] === '\r' && text[to + 1] === '\n' ? 2 : 1);
  }
  return quoted(text, lines, signature);
}

/** Also the line that leads to a quoted mail is quoted, and a signature. When nothing else is there, that is the message. */
function quoted(text, lines, signature) {
  const isSigned = signature > 0 && lines.length - signature <= LINES_OF_SIGNATURE;
  const told = lines.map((line, at) => {
    const leads = lines[at + 1]?.isQuoted && text[line.end - 1] === ':';
    return { ...line, isQuoted: Boolean(line.isQuoted || leads || (isSigned && at >= signature)) };
  });
  return told.every(({ isQuoted }) => isQuoted) ? told.map((line) => ({ ...line, isQuoted: false })) : told;
}

function breaks(text, before, line, isFirst) {
  const last = text[before.end - 1];
  if (line.isAfterBlank || before.isQuoted !== line.isQuoted || last === ':' || isBullet(text, line)) return true;
  return before.end - before.start < FILLED && (!isSmall(text, line.start) || (isFirst && last === ','));
}

function isBullet(text, { start, end }) {
  const isSpaceAt = (at) => at < end && isSpace(text, at);
  if (BULLETS.includes(text[start])) return text[start] === '•' || isSpaceAt(start + 1);
  let at = start;
  while (at < end && at < start + 2 && isDigit(text[at])) at++;
  if (at === start && isLetter(text, at)) return at + 1 < end && text[at + 1] === ')' && isSpaceAt(at + 2);
  return at > start && at < end && (text[at] === '.' || text[at] === ')') && isSpaceAt(at + 1);
}

function cut(text, { from: begin, to, isQuoted }, abbreviations) {
  const sentences = [];
  let from = begin;
  for (let at = begin; at < to && !isQuoted; at++) {
    if (!ENDS.includes(text[at])) continue;
    let end = at + 1;
    while (end < to && ENDS.includes(text[end])) end++;
    let closed = end;
    while (closed < to && (CLOSERS.includes(text[closed]) || isIgnored(text, closed))) closed++;
    let next = closed;
    while (next < to && isSpace(text, next)) next++;
    if (next === to) break;
    const isEnd = (next > closed || ENDS_WITHOUT_BLANK.includes(text[end - 1])) && !goesOn(text, begin, at, end, next, abbreviations);
    if (isEnd) {
      sentences.push({ from, to: next, isQuoted });
      from = next;
    }
    at = closed - 1;
  }
  return [...sentences, { from, to, isQuoted }];
}

/** Whether a stop is no end: behind an abbreviation, an initial or the number of a line, or dots before a small letter. */
function goesOn(text, from, at, end, next, abbreviations) {
  for (let sign = at; sign < end; sign++) if (text[sign] !== '.' && text[sign] !== '…') return false;
  if (end - at > 1 || text[at] === '…') return isSmall(text, next);
  let start = at;
  while (start > from && at - start <= LONGEST_ABBREVIATION && !isSpace(text, start - 1) && !OPENERS.includes(text[start - 1])) start--;
  if (start === at || at - start > LONGEST_ABBREVIATION) return false;
  const word = text.slice(start, at);
  if (abbreviations.has(plainOf(word))) return true;
  const letters = word.split('.');
  if (letters.every((letter) => letter.length === 1 && isLetter(letter, 0))) return letters.length > 1 || isCapital(word, 0);
  return [...word].every(isDigit) && isAtStartOfLine(text, from, start);
}

function isAtStartOfLine(text, from, at) {
  while (at > from && ' \t>'.includes(text[at - 1])) at--;
  return at === from || text[at - 1] === '\n' || text[at - 1] === '\r';
}

const isDigit = (sign) => sign >= '0' && sign <= '9';
