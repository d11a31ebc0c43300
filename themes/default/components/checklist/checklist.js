import { counted, fill } from '../../scripts/dom.js';
import { NOT, tally } from '../../scripts/progress.js';
import { isEmpty } from '../../scripts/schema.js';

/** The words for what `tally` counted: how much there is while nothing is ticked, because an empty count is not an opening. */
export function wordsFor({ done, total, more, optional }, minutes, words) {
  if (done + more === 0) return invitation(total, optional, minutes, words);
  if (done === 0) return `${fill(words.onlyMore, more)} ${words.enough}`;
  return `${fill(more > 0 ? words.progressMore : words.progress, done, total, more)} ${done === total ? words.all : words.enough}`;
}

function invitation(total, optional, minutes, words) {
  if (total + optional === 0) return words.none;
  if (total === 1 && optional > 0) return fill(words.oneMore, optional, minutes);
  if (total > 0 && optional > 0) return fill(words.manyMore, total, optional, minutes);
  return total + optional === 1 ? fill(words.one, minutes) : fill(words.many, total + optional, minutes);
}

export function mount(element, { announce, store }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const words = element.dataset;
  const filter = part('filter');
  const items = [...element.querySelectorAll('[data-part="item"]')].map(itemFrom);
  const present = () => items.filter(({ own }) => own === null || own.value.trim() !== '');
  const note = `onlyLeft/${words.list}`;

  /** From the boxes, which know of a tick before the store does. */
  function show() {
    for (const item of items.filter(({ key }) => key !== null)) showItem(item, store, words);
    const open = present().filter(({ li }) => !('not' in li.dataset));
    const minutes = open.reduce((sum, { li }) => sum + Number(li.dataset.minutes ?? 0), 0);
    const said = wordsFor(tally(present().map(stateOf)), minutes, words);
    if (part('count').textContent !== said) part('count').textContent = said;
    for (const { li } of present().filter((item) => !isOver(item))) delete li.dataset.over;
    sayHidden();
    return said;
  }

  /** What is over leaves only when the reader asks for that or comes back, so that nothing jumps under a finger. */
  function sift() {
    const isOn = filter.getAttribute('aria-pressed') === 'true';
    for (const item of items) item.li.toggleAttribute('data-over', isOn && isOver(item));
    sayHidden();
  }

  function sayHidden() {
    const isOn = filter.getAttribute('aria-pressed') === 'true';
    const hidden = present().filter(({ li }) => 'over' in li.dataset && !li.matches(':target')).length;
    part('hidden').textContent = !isOn ? '' : hidden === 0 ? words.noneHidden : counted(words, 'Hidden', hidden);
    return part('hidden').textContent;
  }

  const isPutAside = ({ key }) => store.read(`${store.keyFor(key)}/${NOT}`)?.value === true;

  function turnNot(item) {
    const key = store.keyFor(item.key);
    const isBack = isPutAside(item);
    // It comes back with the tick that it had when it was put aside.
    const isTicked = isBack && item.wasTicked;
    item.wasTicked = item.box.checked;
    item.box.checked = isTicked;
    void store.batch([{ key, value: isTicked }, { key: `${key}/${NOT}`, value: !isBack }]);
    announce(show());
  }

  for (const item of items.filter(({ not }) => not !== null)) {
    item.not.hidden = false;
    item.not.addEventListener('click', () => turnNot(item));
    // Whoever ticks it after all did it, and no longer puts it aside.
    item.box.addEventListener('change', () => {
      item.wasTicked = false;
      if (item.box.checked && isPutAside(item)) void store.write(`${store.keyFor(item.key)}/${NOT}`, '');
    });
  }

  filter.hidden = false;
  filter.setAttribute('aria-pressed', String(store.note(note) === true));
  filter.addEventListener('click', () => {
    const isOn = filter.getAttribute('aria-pressed') !== 'true';
    filter.setAttribute('aria-pressed', String(isOn));
    void store.setNote(note, isOn);
    sift();
    if (isOn) announce(sayHidden());
  });
  window.addEventListener('hashchange', sayHidden);
  element.addEventListener('change', ({ target }) => { if (target.type === 'checkbox') announce(show()); });
  for (const type of ['restored', 'input']) element.addEventListener(type, show);
  store.subscribe(({ switched, erased, locked, unlocked }) => {
    if (erased || locked || unlocked) filter.setAttribute('aria-pressed', String(store.note(note) === true));
    if (switched || erased || locked) for (const item of items) item.wasTicked = false;
    show();
    if (switched || erased || locked || unlocked) sift();
  });
  show();
  sift();
}

function itemFrom(li) {
  const part = (name) => li.querySelector(`[data-part="${name}"]`);
  const own = 'own' in li.dataset ? part('words') : null;
  return { li, own, box: part('box'), key: own ? null : part('box').dataset.key, not: part('not'), notWords: part('not-words'), notSaid: part('not-said'), written: part('written'), wasTicked: false };
}

const stateOf = ({ li, box }) => ({ isTicked: box.checked, isNot: 'not' in li.dataset, isOptional: 'optional' in li.dataset });
const isOver = ({ li, box }) => box.checked || 'not' in li.dataset;

function showItem({ li, box, key, notWords, notSaid, written }, store, words) {
  const isNot = !box.checked && store.read(`${store.keyFor(key)}/${NOT}`)?.value === true;
  li.toggleAttribute('data-not', isNot);
  notSaid.hidden = !isNot;
  notWords.textContent = isNot ? words.undo : words.not;
  if (written) written.hidden = box.checked || isNot || !isWritten(written.dataset.entry, store);
}

/** Whether there are words of this case, or of none, behind the link: that may be the thing, and may be not. */
const isWritten = (entry, store) => [`${store.owner}/${entry}/`, `shared/${entry}/`].some((place) => store.list(place).some(({ value }) => !isEmpty(value)));
