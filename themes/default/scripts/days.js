/** Days are texts such as `2027-01-31`: a day in the reader's life, without a time and without a zone. */

const pad = (number) => String(number).padStart(2, '0');
const fromParts = (date) => `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
const toDate = (day) => new Date(`${day}T12:00:00Z`);

export const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && fromParts(toDate(text)) === text;

/** The day it is where the reader is. */
export const today = (now = new Date()) => `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;

export function addDays(day, count) {
  const date = toDate(day);
  date.setUTCDate(date.getUTCDate() + count);
  return fromParts(date);
}

const isWorkingDay = (day) => ![0, 6].includes(toDate(day).getUTCDay());

/** Monday to Friday count; public holidays differ from place to place and are not known here. */
export function addWorkingDays(day, count) {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** A wait as letters say it: `{ count, unit }` with `days`, `working-days` or `weeks`. */
export function after(day, { count, unit }) {
  if (unit === 'working-days') return addWorkingDays(day, count);
  return addDays(day, unit === 'weeks' ? count * 7 : count);
}

/** How many days from one day to another; negative when it lies before. */
export const daysBetween = (from, to) => Math.round((toDate(to) - toDate(from)) / 86_400_000);

/** In full words, so that nobody has to guess which number is the month. */
export const inWords = (day, language = document.documentElement.lang || 'en') =>
  new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(toDate(day));
