/** Light, dark, or as the device: the only thing that is not in the store, because it is needed before the page is drawn. */
export function mount(element, { storage = window.localStorage, root = document.documentElement } = {}) {
  const key = `${element.dataset.id}:appearance`;
  const now = storage.getItem(key);
  for (const input of element.querySelectorAll('input')) input.checked = input.value === (now ?? 'auto');
  element.hidden = false;
  element.addEventListener('change', ({ target }) => {
    if (target.value === 'auto') {
      storage.removeItem(key);
      delete root.dataset.theme;
    } else {
      storage.setItem(key, target.value);
      root.dataset.theme = target.value;
    }
  });
}
