import { inWords, isDay } from './days.js';

/** Moments are texts such as `2026-11-25T09:00`: an hour where the reader is, without a zone. */
export const isMoment = (text) => typeof text === 'string' && /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isDay(text.slice(0, 10));

/** In milliseconds, as clocks count. */
export const timeOf = (moment) => new Date(moment).getTime();

export function hourInWords(moment, language = document.documentElement.lang || 'en') {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' }).format(new Date(`${moment}:00Z`));
}

/** Its day and its hour, for the two places of a sentence. */
export const momentInWords = (moment, language) => [inWords(moment.slice(0, 10), language), hourInWords(moment, language)];
