/**
 * Whoever wants to know what happens: `listener({ keys, from: 'here' | 'elsewhere', kept, reason, erased, locking, locked,
 * unlocked, switched })`. `subscribe` returns the way out.
 */
export function makeListeners() {
  const listeners = new Set();
  return {
    tell: (keys, from, more) => { for (const listener of [...listeners]) listener({ keys, from, ...more }); },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
