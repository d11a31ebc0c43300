import { casesOf } from '../../scripts/cases.js';
import { fill, make } from '../../scripts/dom.js';

/** Says which case the page is about, once there is more to say than "the only one, without a name". */
export function mount(element, { store, announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const words = element.dataset;
  const titleOf = ({ name }) => name || words.unnamed;

  function show() {
    const cases = casesOf(store);
    const current = cases.find(({ isCurrent }) => isCurrent);
    const isNeeded = cases.length > 1 || current.name !== '';
    part('fold').hidden = !isNeeded;
    if (store.mode !== 'locked') remember(isNeeded);
    part('name').textContent = titleOf(current);
    part('list').replaceChildren(...cases.filter((one) => !one.isCurrent && !one.isArchived).map(lineFor));
  }

  function lineFor(one) {
    const button = make('button', { type: 'button', className: 'case-bar__turn', dir: 'auto' }, titleOf(one));
    button.addEventListener('click', () => {
      void store.turnTo(one.id);
      part('fold').open = false;
      part('fold').querySelector('summary').focus();
      announce(fill(words.turned, titleOf(one)));
    });
    return make('li', {}, button);
  }

  /** The next page leaves room before it knows more, so that nothing moves. */
  function remember(isNeeded) {
    try {
      if (isNeeded) localStorage.setItem(`${store.id}:cases`, 'several');
      else localStorage.removeItem(`${store.id}:cases`);
    } catch {
      // Then the page moves a little.
    }
  }

  part('fold').addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !part('fold').open) return;
    part('fold').open = false;
    part('fold').querySelector('summary').focus();
  });
  store.subscribe(show);
  show();
}
