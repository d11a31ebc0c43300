import { catalogueOf } from '../../scripts/answers.js';
import { casesOf } from '../../scripts/cases.js';
import { inWords, today } from '../../scripts/days.js';
import { daysIn } from '../../scripts/days-set.js';
import { counted, fill, make } from '../../scripts/dom.js';
import { hourInWords } from '../../scripts/moments.js';

/** The days that readers set themselves. What has passed is folded away: it is no debt, and nothing turns red. */
export function mount(element, { store }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const words = element.dataset;
  const { entries } = catalogueOf(document.querySelector('[data-part="catalogue"]'));

  function show() {
    const focused = element.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
    const cases = casesOf(store).filter(({ isArchived }) => !isArchived);
    const days = daysIn(store, cases, entries, { day: today(), time: Date.now() });
    const passed = days.filter(({ what }) => what === 'passed');
    const ahead = days.filter((one) => !passed.includes(one));
    element.hidden = days.length === 0;
    part('ahead').replaceChildren(...listOf(ahead, cases));
    part('passed').hidden = passed.length === 0;
    part('passed-count').textContent = counted(words, 'Passed', passed.length);
    part('passed-list').replaceChildren(...listOf(passed, cases));
    if (focused) element.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }

  const listOf = (days, cases) => (days.length === 0 ? [] : [make('ul', { attributes: { role: 'list' } }, ...days.map((one) => lineFor(one, cases)))]);

  function lineFor({ day, moment, what, entry, owner }, cases) {
    const isNamed = cases.length > 1 || owner.name !== '';
    return make('li', { className: 'my-days__one', data: { what } },
      make('p', { className: 'my-days__day' }, inWords(day)),
      make('p', { className: 'my-days__what' }, owner.isCurrent ? make('a', { href: entry.href, data: { focus: `${owner.id}/${entry.key}` } }, entry.title) : entry.title),
      make('p', { className: 'my-days__note' }, fill(words[what], moment ? hourInWords(moment) : '')),
      isNamed ? make('p', { className: 'my-days__case', dir: 'auto' }, owner.name || words.unnamed) : null);
  }

  document.addEventListener('visibilitychange', show);
  store.subscribe(show);
  show();
}
