import { counted, fill } from '../../scripts/dom.js';
import { progressOf } from '../../scripts/progress.js';

const idsOf = (words) => words.split(' ').filter((id) => id !== '');

/** Shows how far each step is, on every stone inside, with words beside the stones or, for all of them, in one line. */
export function mount(element, { store }) {
  const stones = [...element.querySelectorAll('[data-step]')];
  const line = element.querySelector('[data-part="so-far"]');
  const words = { begun: element.dataset.begun, done: element.dataset.done, 'not-for-me': element.dataset.notForMe };

  function show() {
    const states = stones.map((stone) => {
      const { state } = progressOf(stepOf(stone), store);
      stone.dataset.state = state;
      const place = stone.querySelector('[data-part="state"]');
      if (place) place.textContent = words[state] ?? '';
      return state;
    });
    if (line) line.textContent = lineFor(states, line.dataset);
  }

  store.subscribe(show);
  show();
}

function stepOf({ dataset }) {
  const source = 'items' in dataset ? dataset : document.querySelector(`[data-step="${CSS.escape(dataset.step)}"][data-items]`)?.dataset;
  return { key: `step/${dataset.step}`, items: idsOf(source?.items ?? ''), more: idsOf(source?.more ?? '') };
}

/** The whole path in words. Of what nobody has begun it says nothing. */
export function lineFor(states, words) {
  const number = (state) => states.filter((one) => one === state).length;
  const [done, begun, all] = [number('done'), number('begun'), states.length - number('not-for-me')];
  if (done === 0) return begun === 0 ? '' : counted(words, 'Begun', begun);
  return fill(begun > 0 ? words.both : words.done, done, all, begun);
}
