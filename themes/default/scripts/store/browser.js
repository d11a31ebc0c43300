/** What the browser has of that name; where storage is blocked, even naming it may fail. */
export function own(name, places = globalThis) {
  try {
    return places[name] ?? null;
  } catch {
    return null;
  }
}

/** The way to other tabs; without one, each tab is alone and nothing else changes. */
export function openChannel(channel, name) {
  try {
    return channel ? new channel(name) : null;
  } catch {
    return null;
  }
}

/** Under this name a page lays down half of a key for the next one; see handover.js. */
export const handoverOf = (id) => `${id}:handover`;

/** The name of a tab; `randomUUID` is not everywhere. */
export const byChance = () => [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Acts while no tab does the same, where the browser can say so; nobody waits for that longer than three seconds. */
export async function alone(locks, name, act) {
  if (!locks) return act();
  let isBegun = false;
  const begin = () => {
    isBegun = true;
    return act();
  };
  return locks.request(name, { signal: AbortSignal.timeout(3000) }, begin).catch((error) => {
    if (isBegun) throw error;
    return act();
  });
}
