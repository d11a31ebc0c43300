import { fill, moveTo } from '../../scripts/dom.js';

/** Asks once, offers a copy first, deletes, looks again and says how much is left. */
export function mount(element, { store, announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const words = element.dataset;

  function ask(isAsked) {
    part('question').hidden = !isAsked;
    part('ask').hidden = isAsked;
  }

  function say(sentence) {
    part('said').textContent = sentence;
    part('said').hidden = false;
    moveTo(part('heading'));
    announce(sentence);
  }

  part('ask').addEventListener('click', () => {
    part('said').hidden = true;
    ask(true);
    moveTo(part('question-heading'));
  });
  part('no').addEventListener('click', () => {
    ask(false);
    part('ask').focus();
    announce(words.kept);
  });
  part('copy').addEventListener('click', () => document.querySelector('[data-behaviour="backup"] [data-part="save"]')?.click());
  part('yes').addEventListener('click', async () => {
    const left = await store.erase().then((result) => result.left + store.list('').length, () => null);
    ask(false);
    say(left === null ? words.failed : left === 0 ? words.left : fill(words.rest, left));
  });
  function look() {
    part('locked').hidden = store.mode !== 'locked';
    part('copy').hidden = store.mode === 'locked';
  }

  element.hidden = false;
  store.subscribe(look);
  look();
}
