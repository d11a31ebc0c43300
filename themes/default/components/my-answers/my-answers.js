import { shownByCase } from '../../scripts/answers-shown.js';
import { counted, fill, make, moveTo } from '../../scripts/dom.js';
import { stepsBack, undoFor } from '../../scripts/undo.js';

const TICK = 'M2 8.5 6.5 13 14 3.5';

export function mount(element, { store, announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const words = element.dataset;
  const nothing = part('empty').textContent;
  let undo = null;

  function show() {
    const focused = element.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
    const cases = shownByCase(store.list(''), store.owner);
    part('empty').hidden = cases.some(({ chapters }) => chapters.length > 0);
    part('empty').textContent = store.mode === 'locked' ? words.locked : nothing;
    const folds = new Map([...element.querySelectorAll('[data-case]')].map((fold) => [fold.dataset.case, fold.open]));
    part('list').replaceChildren(...cases.flatMap((one) => (one.heading ? [caseFor({ ...one, isOpen: folds.get(one.id) ?? one.isCurrent }, words, remove)] : one.chapters.map((chapter) => sectionFor(chapter, 'h3', words, remove)))));
    offer(part, cases.filter(({ isCurrent }) => isCurrent).flatMap(({ chapters }) => chapters));
    if (focused) element.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }

  async function remove({ heading, keys }) {
    const all = store.list('').filter(({ key }) => keys.some((own) => key === own || key.startsWith(`${own}/~`)));
    const { kept } = await store.batch(all.map(({ key }) => ({ key, value: '', also: [] })));
    const isDone = kept || store.mode === 'memory';
    undo = isDone ? undoFor(all, store) : null;
    say(isDone ? counted(words, 'Removed', keys.length, heading) : words.notKept);
    moveTo(part('heading'));
  }

  function say(sentence) {
    part('said-words').textContent = sentence;
    part('undo').hidden = undo === null;
    part('said').hidden = false;
    announce(sentence);
  }

  function forget() {
    undo = null;
    part('said').hidden = true;
  }

  part('undo').addEventListener('click', async () => {
    const back = undo;
    undo = null;
    const { kept } = await store.batch(stepsBack(back, store));
    say(kept || store.mode === 'memory' ? words.back : words.notKept);
    moveTo(part('heading'));
  });

  document.querySelector('[data-part="catalogue"]').hidden = true;
  element.hidden = false;
  store.subscribe(({ switched, erased, locked }) => {
    if (switched) part('list').replaceChildren();
    if (erased || locked) forget();
    show();
  });
  show();
}

/** The way back to the last thing that was ticked or written: an offer, never a debt. */
function offer(part, chapters) {
  const all = chapters.filter(({ isEarlier }) => !isEarlier).flatMap(({ heading, answers }) => answers.map(({ at, href }) => ({ heading, at, href })));
  const last = all.reduce((newest, one) => (newest === null || one.at > newest.at ? one : newest), null);
  part('go').hidden = last === null;
  if (last === null) return;
  part('go-link').href = last.href;
  part('go-title').textContent = last.heading;
}

/** A case is a fold, open for the one that this tab looks at; on paper all of them are open. */
function caseFor({ id, heading, isOpen, chapters }, words, remove) {
  const count = chapters.flatMap(({ answers }) => answers).length;
  return make('details', { className: 'said-case', open: isOpen, data: { case: id } },
    make('summary', { data: { focus: `case ${id}` } }, make('h3', { dir: 'auto' }, heading), ' ', make('span', { className: 'said-case__count' }, counted(words, 'Answers', count))),
    ...(chapters.length > 0 ? chapters.map((chapter) => sectionFor(chapter, 'h4', words, remove)) : [make('p', { className: 'said-case__empty' }, words.caseEmpty)]));
}

function sectionFor(chapter, level, words, remove) {
  const keys = chapter.answers.flatMap((answer) => answer.keys);
  const button = make('button', { type: 'button', className: 'quiet-button my-answers__remove', data: { focus: `remove ${keys[0]}` } },
    words.remove, make('span', { className: 'visually-hidden' }, fill(words.removeLabel, chapter.heading)));
  button.addEventListener('click', () => remove({ heading: chapter.heading, keys }));
  return make('section', { className: 'said', data: chapter.isEarlier ? { earlier: '' } : {} },
    make('header', { className: 'said__head' },
      chapter.kind ? make('p', { className: 'said__kind' }, chapter.kind) : null,
      make(level, {}, chapter.href ? make('a', { href: chapter.href, data: { focus: `to ${keys[0]}` } }, chapter.heading) : chapter.heading),
      chapter.progress ? make('p', { className: 'said__progress' }, chapter.progress) : null),
    chapter.isEarlier ? make('p', { className: 'said__note' }, words.earlierNote) : null,
    make('ul', { className: 'said__list', attributes: { role: 'list' } }, ...chapter.answers.flatMap((answer, at) => linesFor(answer, chapter.answers[at - 1], words))),
    button);
}

function linesFor(answer, before, words) {
  const opens = answer.group && answer.group !== before?.group;
  return [...(opens ? [make('li', { className: 'said__group' }, answer.group)] : []), make('li', { className: 'said__item' }, ...partsFor(answer, words), wayTo(answer, words))];
}

function partsFor(answer, words) {
  if (answer.isTicked) return [tick(), make('span', { className: 'visually-hidden' }, `${words.done} `), make('span', { className: 'said__tick' }, answer.label)];
  return [
    make('p', { className: 'said__label' }, answer.label),
    ...answer.said.flatMap((said) => [
      said.words ? make('p', { className: said.isMark ? 'said__mark' : 'said__words', dir: 'auto' }, said.words) : null,
      ...said.older.map((version) => make('details', { className: 'said__older' },
        make('summary', {}, version.when), make('p', { className: 'said__words', dir: 'auto' }, version.words))),
    ]),
  ];
}

function wayTo({ href, label, keys }, words) {
  if (!href) return null;
  return make('a', { className: 'said__change', href, data: { focus: keys[0] } },
    words.change, make('span', { className: 'visually-hidden' }, fill(words.changeLabel, label)));
}

function tick() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  for (const [name, value] of Object.entries({ viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true', focusable: 'false', class: 'said__sign' })) svg.setAttribute(name, value);
  line.setAttribute('d', TICK);
  svg.append(line);
  return svg;
}
