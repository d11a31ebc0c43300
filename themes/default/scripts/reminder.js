/** When a copy is worth a word: after so many days, or so many changes; and after "not now" nothing is said for as long. */
export const DAYS = 14;
export const CHANGES = 20;

const DAY = 24 * 60 * 60 * 1000;

/** Whether to remind, from the notes of the store: `days`, `changes`, or null. Without a change there is nothing to copy. */
export function reasonToRemind({ firstSave, lastBackup, changesSinceBackup = 0, backupPutOff }, now) {
  const isLongAgo = (at) => now - at >= DAYS * DAY;
  if (changesSinceBackup === 0 || (backupPutOff && !isLongAgo(backupPutOff))) return null;
  if (changesSinceBackup >= CHANGES) return 'changes';
  const since = lastBackup || firstSave;
  return since && isLongAgo(since) ? 'days' : null;
}
