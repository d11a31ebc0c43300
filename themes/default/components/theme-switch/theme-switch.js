import { settingOf } from '../../scripts/settings.js';

/** Light, dark, or as the device. */
export function mount(element, { root = document.documentElement } = {}) {
  const setting = settingOf(element.dataset.id, 'appearance');
  const now = setting.get();
  for (const input of element.querySelectorAll('input')) input.checked = input.value === (now ?? 'auto');
  element.hidden = false;
  element.addEventListener('change', ({ target }) => {
    if (target.value === 'auto') {
      setting.set(null);
      delete root.dataset.theme;
    } else {
      setting.set(target.value);
      root.dataset.theme = target.value;
    }
  });
}
