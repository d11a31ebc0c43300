/** What is known about the answers as a whole: lastBackup, changesSinceBackup, firstSave, persisted. */
export function makeNotes({ connection, storage = globalThis.navigator?.storage, onKept }) {
  const notes = new Map();
  let isAsked = false;

  async function set(name, value) {
    const db = connection.live() ?? await connection.open(true);
    if (connection.isNewer()) return { kept: false, reason: 'read-only' };
    if (connection.isLocked()) return { kept: false, reason: 'locked' };
    await connection.shelf().setNote(db, name, value);
    notes.set(name, value);
    onKept();
    return { kept: true };
  }

  return {
    known: notes,
    set: (name, value) => set(name, value).catch((error) => ({ kept: false, reason: error?.name ?? 'unknown' })),
    replace(rows) {
      notes.clear();
      for (const { name, value } of rows) notes.set(name, value);
    },
    clear() {
      notes.clear();
      isAsked = false;
    },
    /** Asks the browser once not to clear this away; the answer is a hint, and nobody waits for it. */
    async askToStay() {
      if (isAsked || notes.get('persisted') || !storage?.persist) return;
      isAsked = true;
      const answer = await storage.persist().catch(() => false);
      if (isAsked && connection.live()) await set('persisted', answer).catch(() => {});
    },
  };
}
