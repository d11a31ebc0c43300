/** So long a page that comes back waits for what is kept, before it shows itself as it was. */
const PATIENCE = 2000;

/**
 * A browser may keep a whole page aside and show it again on Back, with words that were deleted since. So a page that is
 * left is blank, and stays blank on its return until what is kept has been read again.
 */
export function lookAgainOnReturn(window, document, opening) {
  const root = document.documentElement;

  async function look() {
    root.dataset.away = '';
    const reading = opening.then((store) => store.refresh()).catch(() => {});
    await Promise.race([reading, new Promise((resolve) => { setTimeout(resolve, PATIENCE); })]);
    document.dispatchEvent(new Event('returned'));
    delete root.dataset.away;
  }

  window.addEventListener('pagehide', () => { root.dataset.away = ''; });
  window.addEventListener('pageshow', ({ persisted }) => { if (persisted) void look(); });
  // A page that was only said to be left.
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible' && 'away' in root.dataset) void look(); });
}
