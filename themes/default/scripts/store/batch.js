/**
 * Keeps changes, all or none, and says so to whoever listens. `mode` and `age` tell how the store stands at the moment;
 * what was begun in another age belongs to the past; `calm` resolves when nothing happens to all records. `onKept` is called with the keys after each success.
 */
export function makeBatch({ attempt, mirror, leftOver, tell, patience, mode, age, calm, onKept }) {
  const underWay = new Set();

  /** Changes as in schema.js. `last` is for a page that is going away. */
  async function keep(changes, { last = false } = {}) {
    if (changes.length === 0) return { kept: true, rows: [] };
    const begun = age();
    const keys = changes.map(({ key }) => key);
    if (last && mode() !== 'read-only') leftOver.leave(changes);
    const fail = (reason, isOver) => {
      mirror.mark(changes, reason, isOver);
      tell(keys, 'here', { kept: false, reason });
      return { kept: false, reason };
    };
    const slow = setTimeout(() => fail('slow', false), patience);
    let rows = null;
    changes = mirror.expect(changes);
    try {
      if (!last) await calm();
      rows = await attempt(changes, { last, isOver: () => begun !== age(), isHopeless: () => mode() === 'memory' });
      mirror.confirm(rows, changes);
      leftOver.clear(keys);
    } catch (error) {
      return begun === age() ? fail(error?.name ?? 'unknown', true) : { kept: false, reason: 'Erased' };
    } finally {
      clearTimeout(slow);
    }
    onKept(keys);
    return { kept: true, rows: [...rows.values()].map(({ row }) => row) };
  }

  return {
    batch(changes, about) {
      const writing = keep(changes, about);
      underWay.add(writing);
      return writing.finally(() => underWay.delete(writing));
    },
    /** Resolves when nothing is on its way any more, kept or not. */
    settled: () => Promise.allSettled([...underWay]),
  };
}
