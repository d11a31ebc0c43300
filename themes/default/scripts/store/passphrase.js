/**
 * The passphrase as components see it. Before anything happens to all records, what is not kept yet is kept, here and in
 * other tabs; afterwards they look again.
 */
export function makePassphrase({ vault, tell, settled, others, isPossible }) {
  async function settleDown() {
    tell([], 'here', { locking: true });
    await settled();
  }

  async function guarded(act) {
    others?.postMessage({ locking: true });
    await settleDown();
    return act().finally(() => {
      others?.postMessage({ keys: null });
      tell([], 'here');
    });
  }

  return {
    settleDown,
    passphrase: {
      get isOn() { return vault.isOn; },
      get isPossible() { return vault.isPossible && isPossible(); },
      /** Resolves with the function that turns it on, once the reader has typed it again: `{ isOn, isWrong }`. */
      async begin(words) {
        const turnOn = await vault.begin(words);
        return (again) => guarded(() => turnOn(again));
      },
      /** `{ isOff, isWrong }` */
      turnOff: (words) => guarded(() => vault.turnOff(words)),
      /** `{ isChanged, isWrong }` */
      change: vault.change,
      /** In every tab. */
      lock: () => guarded(vault.lock),
      /** `{ isOpen, isWrong }` */
      unlock: vault.unlock,
    },
  };
}
