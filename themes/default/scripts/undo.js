/**
 * A way back for what was just changed: plain data, so that it can be kept. `before` are the records as they were,
 * `keys` everything that was changed.
 */
export function undoFor(before, store, keys = before.map(({ key }) => key)) {
  const was = new Map(before.map((record) => [record.key, record]));
  return keys.map((key) => ({ key, value: was.get(key)?.value ?? '', also: was.get(key)?.also ?? [], then: store.read(key)?.at ?? 0 }));
}

/** What is to be written to go back. Where somebody wrote something since, that is newer, and stays. */
export const stepsBack = (undo, store) => undo
  .filter(({ key, then }) => (store.read(key)?.at ?? 0) === then)
  .map(({ key, value, also }) => ({ key, value, also }));
