import { catalogueOf, wordsOf } from '../../scripts/answers.js';
import { nameOf } from '../../scripts/cases.js';
import { counted, fill, make } from '../../scripts/dom.js';
import { planFrom } from '../../scripts/reflecting/plan.js';
import { SHARED } from '../../scripts/schema.js';

/** What of all answers may feed a plan, and what is left out and why. Other modules may ask `planFrom` for the same. */
export function mount(element, { store }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const words = element.dataset;
  const places = catalogueOf(document.querySelector('[data-part="catalogue"]')).entries
    .flatMap(({ items }) => items).filter(({ feeds }) => feeds === 'plan');

  function show() {
    const focused = element.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
    const plan = planFrom(store.list(''), places);
    const left = ['Story', 'Guess', 'Unmarked'].map((name, at) => [name, [plan.stories, plan.guesses, plan.unmarked][at]]).filter(([, number]) => number > 0);
    element.hidden = plan.isEmpty && left.length === 0;
    part('plan-empty').hidden = !plan.isEmpty;
    part('plan-list').replaceChildren(...plan.cases.map((one) => sectionFor(one, plan.cases.length > 1)));
    part('plan-left').replaceChildren(...left.map(([name, number]) => make('p', {}, counted(words, name, number))));
    if (focused) element.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }

  function sectionFor({ scope, answers }, isOneOfMany) {
    const name = scope === SHARED ? words.shared : nameOf(store, scope) || (isOneOfMany ? words.unnamed : '');
    return make('section', { className: 'said' },
      name ? make('h3', { dir: 'auto' }, name) : null,
      make('ul', { className: 'said__list', attributes: { role: 'list' } }, ...answers.map(lineFor)));
  }

  function lineFor({ place, values, stand, times, scope }) {
    const says = values.map((value) => wordsOf(value, place.options, document.documentElement.lang)).join('\n');
    const mark = { fact: words.fact, seen: fill(words.guess, times) }[stand];
    return make('li', { className: 'said__item' },
      make('p', { className: 'said__label' }, place.label),
      make('p', { className: 'said__words', dir: 'auto' }, says),
      mark ? make('p', { className: 'said__mark' }, mark) : null,
      scope === SHARED || scope === store.owner
        ? make('a', { className: 'said__change', href: place.href, data: { focus: `${scope}/${place.key}` } }, words.change, make('span', { className: 'visually-hidden' }, fill(words.label, place.label)))
        : null);
  }

  store.subscribe(show);
  show();
}
