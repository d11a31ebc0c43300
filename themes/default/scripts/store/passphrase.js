/** Nobody waits longer than this for a tab that has gone away in the middle. */
const LONGEST = 3000;

/**
 * The passphrase as components see it. Before anything happens to all records, what is not kept yet is kept, here and in
 * other tabs. What is written meanwhile waits, or else a copy of all records would be overtaken again and again;
 * afterwards the others look anew.
 */
export function makePassphrase({ vault, tell, settled, others, isPossible }) {
  let [calm, wake] = [Promise.resolve(), () => {}];

  async function settleDown() {
    tell([], 'here', { locking: true });
    calm = new Promise((resolve) => {
      wake = resolve;
      setTimeout(resolve, LONGEST);
    });
    await settled();
  }

  async function guarded(act) {
    others?.postMessage({ locking: true });
    await settleDown();
    return act().finally(() => {
      wake();
      others?.postMessage({ keys: null });
      tell([], 'here');
    });
  }

  return {
    settleDown,
    calm: () => calm,
    wake: () => wake(),
    passphrase: {
      get isOn() { return vault.isOn; },
      get isPossible() { return vault.isPossible && isPossible(); },
      /** Resolves with the function that turns it on, once the reader has typed it again: `{ isOn, isWrong }`. */
      async begin(words) {
        const { test, turnOn } = await vault.begin(words);
        return async (again) => {
          const secret = await test(again);
          if (secret) await guarded(() => turnOn(secret));
          return { isOn: secret !== null, isWrong: secret === null };
        };
      },
      /** `{ isOff, isWrong }` */
      async turnOff(words) {
        const isRight = await vault.test(words) !== null;
        if (isRight) await guarded(vault.turnOff);
        return { isOff: isRight, isWrong: !isRight };
      },
      /** `{ isChanged, isWrong }` */
      change: vault.change,
      /** In every tab. */
      lock: () => guarded(vault.lock),
      /** `{ isOpen, isWrong }` */
      unlock: vault.unlock,
    },
  };
}
