import { moveTo } from '../../scripts/dom.js';
import { isSealed, keepInTab, keepOnDevice } from '../../scripts/store/session-moving.js';

/** What was just done is said on the page that comes after it, because the store begins anew there. */
const SAID = 'session-said';

export function mount(element, { store, announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const words = element.dataset;
  const said = `${words.id}:${SAID}`;

  function say(name) {
    part('said').textContent = words[name];
    part('said').hidden = false;
    moveTo(part('heading'));
    announce(words[name]);
  }

  function ask(isAsked) {
    part('question').hidden = !isAsked;
    part('begin').hidden = isAsked;
  }

  async function change(act, name) {
    ask(false);
    const isDone = await act().catch(() => false);
    if (!isDone) return say(name === 'off' && isSealed(words.id) ? 'sealed' : 'failed');
    sessionStorage.setItem(said, name);
    return location.reload();
  }

  part('begin').addEventListener('click', () => {
    if (store.list('').length === 0) return void change(() => keepInTab(words.id, store, { isMoving: false }), 'on');
    ask(true);
    return moveTo(part('question-heading'));
  });
  part('move').addEventListener('click', () => void change(() => keepInTab(words.id, store, { isMoving: true }), 'on'));
  part('leave').addEventListener('click', () => void change(() => keepInTab(words.id, store, { isMoving: false }), 'on'));
  part('no').addEventListener('click', () => {
    ask(false);
    part('begin').focus();
  });
  part('end').addEventListener('click', () => void change(() => keepOnDevice(words.id, store), 'off'));
  part('forget').addEventListener('click', async () => {
    const { left } = await store.erase({ only: 'session' });
    say(left === 0 ? 'forgotten' : 'failed');
  });

  /** What is locked cannot be moved, and what is typed now would be gone with the page. */
  function look() {
    const isLocked = store.mode === 'locked';
    part('locked').hidden = !isLocked;
    if (isLocked) part('question').hidden = true;
    part('begin').hidden = isLocked || !part('question').hidden;
  }

  store.subscribe(look);
  look();
  part('is-on').hidden = !store.isSessionOnly;
  part('is-off').hidden = store.isSessionOnly;
  element.hidden = false;
  const last = sessionStorage.getItem(said);
  sessionStorage.removeItem(said);
  if (last !== null) say(last);
}
