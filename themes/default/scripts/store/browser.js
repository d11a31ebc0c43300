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

/** The name of a tab; `randomUUID` is not everywhere. */
export const byChance = () => [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
