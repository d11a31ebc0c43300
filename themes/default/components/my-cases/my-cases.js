import { archive, begin, casesOf, remove } from '../../scripts/cases.js';
import { counted, fill, make, moveTo } from '../../scripts/dom.js';
import { stepsBack } from '../../scripts/undo.js';

/** The case that this tab looks at, the way to another one, and the beginning of a new one. */
export function mount(element, { store, announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const words = element.dataset;
  const titleOf = ({ name }) => name || words.unnamed;
  let undo = null;

  function show() {
    const cases = casesOf(store);
    const current = cases.find(({ isCurrent }) => isCurrent);
    const others = cases.filter(({ isCurrent }) => !isCurrent);
    const focused = part('list').contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
    part('ways').hidden = others.length === 0;
    part('archive').textContent = current.isArchived ? words.back : words.putAway;
    part('others').hidden = others.length === 0;
    part('list').replaceChildren(...[...others.filter((one) => !one.isArchived), ...others.filter((one) => one.isArchived)].map(lineFor));
    if (focused) part('list').querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }

  function lineFor(one) {
    const button = make('button', { type: 'button', className: 'quiet-button', data: { focus: one.id } }, words.turn, make('span', { className: 'visually-hidden' }, `: ${titleOf(one)}`));
    button.addEventListener('click', async () => {
      await store.turnTo(one.id);
      say(fill(words.turned, titleOf(one)));
    });
    return make('li', { className: 'my-cases__line', data: one.isArchived ? { archived: '' } : {} },
      make('span', { className: 'my-cases__name', dir: 'auto' }, titleOf(one)),
      make('span', { className: 'my-cases__count' }, `${one.answers === 0 ? words.none : counted(words, '', one.answers)}${one.isArchived ? ` · ${words.away}` : ''}`),
      button);
  }

  function say(sentence, back = null) {
    undo = back;
    part('said-words').textContent = sentence;
    part('undo').hidden = back === null;
    part('said').hidden = false;
    moveTo(part('heading'));
    announce(sentence);
  }

  const current = () => casesOf(store).find(({ isCurrent }) => isCurrent);

  part('new').addEventListener('submit', async (event) => {
    event.preventDefault();
    const name = part('new-name').value;
    const { kept } = await begin(store, name);
    part('new-name').value = '';
    say(kept || store.mode === 'memory' ? fill(words.begun, name.trim() || words.unnamed) : words.failed);
  });
  part('archive').addEventListener('click', async () => {
    const one = current();
    const { kept } = await archive(store, one.id, !one.isArchived);
    say(kept ? fill(one.isArchived ? words.takenOut : words.archived, titleOf(one)) : words.failed);
  });
  part('remove').addEventListener('click', async () => {
    const one = current();
    const { kept, undo: back } = await remove(store, one.id);
    say(kept ? fill(words.removed, titleOf(one)) : words.failed, kept ? { id: one.id, back } : null);
  });
  part('undo').addEventListener('click', async () => {
    const { id, back } = undo;
    const { kept } = await store.batch(stepsBack(back, store));
    await store.turnTo(id);
    say(kept ? words.undone : words.failed);
  });

  for (const control of element.querySelectorAll('[data-part="control"]')) control.hidden = false;
  element.hidden = false;
  store.subscribe(({ locked }) => {
    if (locked) [undo, part('said').hidden] = [null, true];
    show();
  });
  show();
}
