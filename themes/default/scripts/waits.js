import { addDays, after, isDay } from './days.js';

/**
 * Where a wait is: `waiting`, `closed` (nothing came, and the reader is done with it), `answered`, or empty while there is
 * no day. `kept` is what the reader said by a tap. The day itself is kept, its coming is not: no clock, and no wrong clock,
 * ever writes anything. Whoever counts asks here, and counts `closed` as silence.
 */
export function stateOf({ kept = '', day = '' }, today) {
  if (kept === 'answered' || kept === 'closed') return kept;
  if (!isDay(day)) return '';
  return day <= today ? 'closed' : 'waiting';
}

/** A day to offer while there is none: never one that lies behind. Null when there is nothing to offer. */
export function offerFor({ from, wait }, today) {
  if (!isDay(from)) return null;
  const day = after(from, wait);
  return day < today ? { day: today, isOver: true } : { day, isOver: false };
}

/** A week later: than the day, or than today when that has come. */
export const aWeekLater = (day, today) => addDays(isDay(day) && day > today ? day : today, 7);
