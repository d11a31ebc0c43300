/**
 * Before anything is drawn, as appearance.js: a neutral title and icon where the reader wants them, and a cover over a
 * screen that is hidden. It needs no module and no store, so that hiding works from the first moment on.
 */
(() => {
  const { id, word } = document.currentScript.dataset;
  const plainIcon = new URL('../assets/plain.svg', document.currentScript.src).href;
  const root = document.documentElement;
  const [presses, within] = [3, 5000];
  const part = (name) => document.querySelector(`[data-part="${name}"]`);

  /** Where storage is blocked, hiding works all the same, but only until the page is loaded again. */
  const attempt = (act) => {
    try {
      return act();
    } catch {
      return null;
    }
  };
  const setting = (name) => attempt(() => sessionStorage.getItem(`${id}:${name}`) ?? localStorage.getItem(`${id}:${name}`));
  const isHidden = () => attempt(() => sessionStorage.getItem(`${id}:hidden`)) === 'yes';
  const channel = attempt(() => new BroadcastChannel(`${id}:hiding`));

  /** The first title in the document is the one that counts, so a neutral one before it is all that is ever shown. */
  const title = Object.assign(document.createElement('title'), { textContent: word });

  function dress() {
    const isPlain = 'covered' in root.dataset || setting('discreet') === 'on';
    if (isPlain && document.head.firstChild !== title) document.head.prepend(title);
    if (!isPlain) title.remove();
    for (const link of document.querySelectorAll('link[rel="icon"]')) {
      link.dataset.own ??= link.getAttribute('href');
      const href = isPlain ? plainIcon : link.dataset.own;
      if (link.getAttribute('href') !== href) link.setAttribute('href', href);
    }
    for (const button of document.querySelectorAll('[data-part="hide-screen"][hidden]')) button.hidden = false;
    const cover = part('cover');
    if (cover) cover.hidden = !('covered' in root.dataset);
  }

  let before = null;

  /** The screen first; then what was being written is kept, because its field loses the focus. */
  function hide({ isTold = true } = {}) {
    if ('covered' in root.dataset) return;
    before = { focus: document.activeElement, top: window.scrollY };
    root.dataset.covered = '';
    dress();
    before.focus?.blur?.();
    // Not a button: whoever goes on typing must not press it.
    part('cover')?.focus({ preventScroll: true });
    attempt(() => sessionStorage.setItem(`${id}:hidden`, 'yes'));
    if (isTold) channel?.postMessage('hide');
  }

  function show() {
    attempt(() => sessionStorage.removeItem(`${id}:hidden`));
    delete root.dataset.covered;
    dress();
    const { focus, top } = before ?? {};
    const to = focus?.isConnected && focus !== document.body ? focus : document.querySelector('main');
    to?.focus({ preventScroll: true });
    if (top !== undefined) window.scrollTo(0, top);
    before = null;
  }

  const acts = { 'hide-screen': () => hide(), 'show-screen': show, 'leave-site': () => location.replace('about:blank') };
  document.addEventListener('click', ({ target }) => acts[target.closest?.('button[data-part]')?.dataset.part]?.());

  let [isAlone, times, over] = [false, [], 0];

  function say(name) {
    const count = part('hide-count');
    if (count) count.textContent = count.dataset[name] ?? '';
  }

  /** Shift pressed for a capital letter does not count: only alone, and released again. */
  function used({ type, key, ctrlKey, altKey, metaKey }) {
    isAlone = type === 'keydown' && key === 'Shift' && !ctrlKey && !altKey && !metaKey;
    if (!isAlone && times.length > 0) forget('');
  }

  function forget(name) {
    clearTimeout(over);
    times = [];
    say(name);
  }

  function released({ key, timeStamp }) {
    if (key !== 'Shift' || !isAlone || 'covered' in root.dataset || setting('shift') === 'off') return;
    isAlone = false;
    times = [...times.filter((at) => timeStamp - at < within), timeStamp];
    clearTimeout(over);
    if (times.length >= presses) {
      hide();
      forget('');
    } else {
      say(times.length === 1 ? 'two' : 'one');
      over = setTimeout(() => forget('over'), within - (timeStamp - times[0]));
    }
  }

  document.addEventListener('keydown', used, true);
  document.addEventListener('pointerdown', used, true);
  document.addEventListener('keyup', released, true);
  document.addEventListener('settings', dress);
  window.addEventListener('storage', dress);
  channel?.addEventListener('message', () => hide({ isTold: false }));
  // A page that the browser kept whole may come from before the hiding, or from before the showing.
  const remembers = attempt(() => sessionStorage.length) !== null;
  window.addEventListener('pageshow', () => {
    if (isHidden()) hide({ isTold: false });
    else if (remembers && 'covered' in root.dataset) show();
  });

  if (isHidden()) root.dataset.covered = '';
  const reading = new MutationObserver(dress);
  reading.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    reading.disconnect();
    dress();
    if ('covered' in root.dataset) part('cover')?.focus();
  });
  dress();
})();
