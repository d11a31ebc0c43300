import { isAlternative, isEmpty } from '../../scripts/archive.js';
import { casesOf } from '../../scripts/cases.js';
import { counted, fill, moveTo } from '../../scripts/dom.js';
import { parseKey } from '../../scripts/schema.js';
import { stepsBack, undoFor } from '../../scripts/undo.js';

/** All answers of some kinds: of one case, or of every case and what is shared between them. */
export function answersOf(records, kinds, owner = null) {
  return records.filter(({ key }) => {
    const { scope, kind } = parseKey(key) ?? {};
    return kinds.includes(kind) && (owner === null || scope === owner);
  });
}

export function mount(element, { store, announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const words = element.dataset;
  const buttons = [...part('kinds').querySelectorAll('button')];
  let undo = null;

  const isOfCase = () => !part('scope').hidden && part('scope').querySelector('[value="case"]').checked;
  const found = (button) => answersOf(store.list(''), button.dataset.kinds.split(' '), isOfCase() ? store.owner : null);
  const said = (records) => records.filter(({ key, value, also = [] }) => !isAlternative(key) && (!isEmpty(value) || also.length > 0)).length;

  function show() {
    part('scope').hidden = casesOf(store).length < 2;
    for (const button of buttons) {
      const count = said(found(button));
      button.hidden = count === 0;
      button.textContent = fill(words.remove, button.dataset.name, count);
    }
    element.hidden = undo === null && part('scope').hidden && buttons.every((button) => button.hidden);
  }

  function say(sentence) {
    part('said-words').textContent = sentence;
    part('undo').hidden = undo === null;
    part('said').hidden = false;
    element.hidden = false;
    moveTo(part('heading'));
    announce(sentence);
  }

  async function remove(button) {
    const before = found(button);
    const count = said(before);
    const { kept } = await store.batch(before.map(({ key }) => ({ key, value: '', also: [] })));
    const isDone = kept || store.mode === 'memory';
    undo = isDone ? undoFor(before, store) : null;
    show();
    say(isDone ? counted(words, 'Removed', count, button.dataset.name) : words.notKept);
  }

  part('undo').addEventListener('click', async () => {
    const back = undo;
    undo = null;
    const { kept } = await store.batch(stepsBack(back, store));
    say(kept || store.mode === 'memory' ? words.back : words.notKept);
  });
  for (const button of buttons) button.addEventListener('click', () => void remove(button));
  part('scope').addEventListener('change', show);
  store.subscribe(({ erased, locked }) => {
    if (erased || locked) {
      undo = null;
      part('said').hidden = true;
    }
    show();
  });
  show();
}
