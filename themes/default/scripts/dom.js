/**
 * Makes an element. Properties are set as they are, those of `data` as data attributes; children are elements or words,
 * and words stay words.
 */
export function make(name, { data = {}, attributes = {}, ...properties } = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  Object.assign(element.dataset, data);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
}

/** Fills %1, %2 … of a sentence. */
export const fill = (words, ...values) => values.reduce((said, value, at) => said.replaceAll(`%${at + 1}`, String(value)), words);

/** The sentence for a number: `oneAnswer` or `manyAnswers` of an element's words. */
export const counted = (words, name, number, ...values) => fill(words[`${number === 1 ? 'one' : 'many'}${name}`], number, ...values);

const language = () => document.documentElement.lang || 'en';

export const dayOf = (at) => new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(new Date(at));
export const numberOf = (value) => new Intl.NumberFormat(language(), { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);

/** Moves the focus to a heading or a message, which is no stop for the Tab key. */
export function moveTo(element) {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}

/** Gives the reader a file. Nothing is sent: the file is made in the page. */
export function giveFile(name, type, text) {
  const link = make('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
