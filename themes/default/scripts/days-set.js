import { isDay } from './days.js';
import { isMoment, timeOf } from './moments.js';
import { stateOf } from './waits.js';

/**
 * The days that readers set, the soonest first: `{ day, moment, what, entry, owner }`. `what` is `answer` (a letter is out,
 * and they hope for an answer by then), `passed` (that day has gone by), `wait` (a wait that ends then), `rest` and `rested`
 * (a letter that rests until an hour). What was answered, closed or put away has no day any more.
 */
export function daysIn(store, cases, entries, now) {
  const owned = cases.flatMap((owner) => entries.map((entry) => ({ owner, entry, say: saidIn(store, owner.id, entry.key) })));
  return owned
    .flatMap(({ owner, entry, say }) => [...lettersIn(entry, say, now), ...waitsIn(entry, say, now)].map((found) => ({ ...found, entry, owner })))
    .sort((a, b) => (a.moment ?? a.day).localeCompare(b.moment ?? b.day));
}

const saidIn = (store, scope, key) => (item) => store.read(`${scope}/${key}/${item}`)?.value ?? '';

function lettersIn({ key }, say, { day, time }) {
  if (!key.startsWith('letter/')) return [];
  const [sent, by, reply, rest] = ['_sent', '_answer-by', '_reply', '_rest'].map(say);
  if (sent !== '') return reply === '' && isDay(by) ? [{ day: by, what: by < day ? 'passed' : 'answer' }] : [];
  return isMoment(rest) ? [{ day: rest.slice(0, 10), moment: rest, what: timeOf(rest) > time ? 'rest' : 'rested' }] : [];
}

function waitsIn({ until }, say, { day }) {
  if (!until || stateOf({ kept: say('_state'), day: say(until) }, day) !== 'waiting') return [];
  return [{ day: say(until), what: 'wait' }];
}
