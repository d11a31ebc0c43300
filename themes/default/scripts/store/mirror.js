import { isSame, settle, timeOf } from '../schema.js';

/** What is known to be kept, and over it what waits to be kept. */
export function makeMirror({ by, clock }) {
  const kept = new Map();
  const waiting = new Map();
  const byKey = (one, other) => (one.key < other.key ? -1 : 1);
  const rowOf = (key) => waiting.get(key)?.row ?? kept.get(key);
  const isLatest = (change) => waiting.get(change.key)?.change === change;

  return {
    kept: (key) => kept.get(key),
    isLatest,
    read(key) {
      const row = rowOf(key);
      return row && row.gone === undefined ? row : undefined;
    },
    list(prefix, { gone = false } = {}) {
      return [...new Set([...kept.keys(), ...waiting.keys()])]
        .filter((key) => key.startsWith(prefix)).map(rowOf).filter((row) => (row.gone === undefined) !== gone).sort(byKey);
    },

    /** The row that a change will probably make; until it is kept, it is what `read` shows. */
    expect(changes) {
      return changes.map((told) => {
        const change = told.at === undefined && told.gone === undefined ? told : { base: timeOf(kept.get(told.key)), ...told };
        const row = settle(kept.get(change.key), change, { now: clock(), by }) ?? { key: change.key, gone: clock() };
        waiting.set(change.key, { change, row, reason: null, isOver: false });
        return change;
      });
    },
    mark(changes, reason, isOver) {
      for (const change of changes.filter(isLatest)) Object.assign(waiting.get(change.key), { reason, isOver });
    },
    confirm(rows, changes) {
      for (const [key, { row }] of rows) if (row && timeOf(row) >= timeOf(kept.get(key))) kept.set(key, row);
      for (const change of changes.filter(isLatest)) waiting.delete(change.key);
    },
    /** Not kept, and nobody is trying any more. */
    givenUp: () => [...waiting.values()].filter(({ isOver }) => isOver).map(({ change }) => change),
    /** What waited for its case to be known belongs to another one. */
    turn(from, to) {
      for (const [key, { change, ...rest }] of [...waiting].filter(([key]) => key.startsWith(`${from}/`))) {
        const renamed = `${to}/${key.slice(from.length + 1)}`;
        waiting.delete(key);
        waiting.set(renamed, { ...rest, row: { ...rest.row, key: renamed }, change: { ...change, key: renamed } });
      }
    },
    /** What could not be kept so far, as `{ key, value, at, by, reason }`; also what is on its way, when that is asked for. */
    pending: ({ onTheWay = false } = {}) => [...waiting.values()].filter(({ reason }) => onTheWay || reason !== null).map(({ row, reason }) => ({ value: '', ...row, reason })).sort(byKey),

    /** Puts what was read in the place of what was known about these keys; says which of them are different now. */
    replace(rows, keys = [...new Set([...kept.keys(), ...rows.map(({ key }) => key)])]) {
      const fresh = new Map(rows.map((row) => [row.key, row]));
      const changed = keys.filter((key) => timeOf(kept.get(key)) !== timeOf(fresh.get(key)) || !isSame(kept.get(key)?.value, fresh.get(key)?.value));
      for (const key of keys) {
        if (fresh.has(key)) kept.set(key, fresh.get(key));
        else kept.delete(key);
      }
      return changed;
    },
    clear() {
      const keys = [...new Set([...kept.keys(), ...waiting.keys()])];
      kept.clear();
      waiting.clear();
      return keys;
    },
  };
}
