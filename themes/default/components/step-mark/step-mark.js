/** Lets a reader say of a whole step that it is done, or not for them, whatever is ticked; the same button takes it back. */
export function mount(element, { announce, store }) {
  const buttons = [...element.querySelectorAll('[data-part="mark"]')];
  const words = element.querySelector('[data-part="words"]');
  const said = { done: element.dataset.done, 'not-for-me': element.dataset.notForMe };
  const mark = () => store.read(store.keyFor(element.dataset.place))?.value ?? '';

  function show() {
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.value === mark()));
    words.textContent = said[mark()] ?? element.dataset.ask;
  }

  for (const button of buttons)
    button.addEventListener('click', () => {
      void store.write(store.keyFor(element.dataset.place), button.dataset.value === mark() ? '' : button.dataset.value);
      show();
      announce(said[mark()] ?? element.dataset.back);
    });
  element.hidden = false;
  store.subscribe(show);
  show();
}
