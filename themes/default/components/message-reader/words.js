/*
 * A text as words that can be compared: small letters, no accents, one kind of apostrophe, nothing else. The table is the
 * one of PlainWords.cs, sign by sign; a test compares them.
 */
const [LETTER, GAP, IGNORED, APOSTROPHE, ALONE] = [0, 1, 2, 3, 4];

/** From U+00C0: the letters of Latin-1 and of Latin Extended-A without what stands above and below them. */
const LATIN = 'aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty'
  + 'aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll'
  + 'lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs';

/** By what the signs are: from and to, one pair after another. */
const SIGNS = {
  [GAP]: [
    0x00, 0x26, 0x28, 0x2f, 0x3a, 0x40, 0x5b, 0x5f, 0x7b, 0xa9, 0xab, 0xac, 0xae, 0xb3, 0xb6, 0xb9, 0xbb, 0xbf, 0xd7, 0xd7, 0xf7, 0xf7,
    0x37e, 0x37e, 0x387, 0x387, 0x589, 0x58a, 0x5be, 0x5be, 0x5c0, 0x5c0, 0x5c3, 0x5c3, 0x5c6, 0x5c6, 0x60c, 0x60d, 0x61b, 0x61b, 0x61d, 0x61f,
    0x66a, 0x66d, 0x6d4, 0x6d4, 0x964, 0x965, 0x1680, 0x1680, 0x2000, 0x200a, 0x2010, 0x2017, 0x201a, 0x201a, 0x201c, 0x2029, 0x202f, 0x2031,
    0x2033, 0x205f, 0x2070, 0x20cf, 0x2100, 0x2bff, 0x2e00, 0x2e7f, 0x3000, 0x3030, 0x30fb, 0x30fb, 0xd800, 0xf8ff, 0xfe10, 0xfe6f,
    0xff00, 0xff06, 0xff08, 0xff0f, 0xff1a, 0xff20, 0xff3b, 0xff40, 0xff5b, 0xff65, 0xffe0, 0xffff,
  ],
  [IGNORED]: [
    0xad, 0xad, 0x300, 0x36f, 0x591, 0x5bd, 0x5bf, 0x5bf, 0x5c1, 0x5c2, 0x5c4, 0x5c5, 0x5c7, 0x5c7, 0x610, 0x61a, 0x61c, 0x61c, 0x640, 0x640,
    0x64b, 0x65f, 0x670, 0x670, 0x6d6, 0x6dc, 0x180e, 0x180e, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x206f, 0x20d0, 0x20ff, 0xfe00, 0xfe0f, 0xfeff, 0xfeff,
  ],
  [APOSTROPHE]: [0x27, 0x27, 0x60, 0x60, 0xb4, 0xb4, 0x2b9, 0x2bf, 0x2018, 0x2019, 0x201b, 0x201b, 0x2032, 0x2032, 0xff07, 0xff07],
  [ALONE]: [0x3041, 0x30fa, 0x30fc, 0x9fff, 0xf900, 0xfaff, 0xff66, 0xff9d],
};

/** From, to, and how far on the small letter stands. */
const SHIFTS = [
  0x41, 0x5a, 32, 0x391, 0x3a9, 32, 0x3c2, 0x3c2, 1, 0x400, 0x40f, 80, 0x410, 0x42f, 32, 0xff10, 0xff19, -0xfee0, 0xff21, 0xff3a, -0xfec0, 0xff41, 0xff5a, -0xfee0,
];

const [plain, signs] = makeTable();

function makeTable() {
  const [letters, kinds] = [Uint16Array.from({ length: 0x10000 }, (_, sign) => sign), new Uint8Array(0x10000)];
  for (let at = 0; at < LATIN.length; at++) letters[0xc0 + at] = LATIN.charCodeAt(at);
  for (const [kind, ends] of Object.entries(SIGNS)) for (let at = 0; at < ends.length; at += 2) kinds.fill(Number(kind), ends[at], ends[at + 1] + 1);
  for (let at = 0; at < SHIFTS.length; at += 3) for (let sign = SHIFTS[at]; sign <= SHIFTS[at + 1]; sign++) letters[sign] = sign + SHIFTS[at + 2];
  return [letters, kinds];
}

/** The words of a part of a text, `[{ text, from, to }]`. Reads every sign once. */
export function wordsOf(text, from = 0, to = text.length) {
  const words = [];
  let [word, start, end] = ['', from, from];
  const finish = () => {
    if (word) words.push({ text: word, from: start, to: end });
    word = '';
  };
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const sign = signs[code];
    if (sign === IGNORED) continue;
    if (sign === LETTER) {
      if (!word) start = at;
      word += String.fromCharCode(plain[code]);
      end = at + 1;
    } else if (sign === APOSTROPHE && word && isLetterAfter(text, at, to)) word += "'";
    else {
      finish();
      if (sign === ALONE) words.push({ text: text[at], from: at, to: at + 1 });
    }
  }
  finish();
  return words;
}

function isLetterAfter(text, at, to) {
  for (at += 1; at < to && isIgnored(text, at); at++);
  return at < to && signs[text.charCodeAt(at)] === LETTER;
}

/** Each sign in its plain form, also those that are no letters. */
export const plainOf = (text) => Array.from({ length: text.length }, (_, at) => String.fromCharCode(plain[text.charCodeAt(at)])).join('');

export const isIgnored = (text, at) => signs[text.charCodeAt(at)] === IGNORED;

export function isLetter(text, at) {
  const code = text.charCodeAt(at);
  return (signs[code] === LETTER || signs[code] === ALONE) && !(code >= 0x30 && code <= 0x39);
}

export function isSpace(text, at) {
  const code = text.charCodeAt(at);
  return code <= 0x20 || code === 0x85 || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a)
    || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

/** Whether the letter is a small one, in the scripts that have two sizes. */
export function isSmall(text, at) {
  const code = text.charCodeAt(at);
  if (code < 0x100) return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code !== 0xf7);
  if (code < 0x180) return code < 0x139 || (code > 0x148 && code < 0x178) ? code % 2 === 1 : code % 2 === 0;
  return (code >= 0x3ac && code <= 0x3ce) || (code >= 0x430 && code <= 0x45f);
}

export function isCapital(text, at) {
  const code = text.charCodeAt(at);
  return !isSmall(text, at) && ((code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0x17f && code !== 0xd7 && code !== 0xf7)
    || (code >= 0x391 && code <= 0x3a9) || (code >= 0x400 && code <= 0x42f));
}

/** Everything the table says, for the test that compares it with the generator's. */
export const everything = () => Array.from({ length: 0x10000 }, (_, sign) => [`${plain[sign].toString(16)};`, ' ', '-', "'", '1'][signs[sign]]).join('');
