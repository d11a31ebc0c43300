import { settingOf } from '../../scripts/settings.js';

/** What is set here is needed before a page is drawn; scripts/discreet.js reads it and does it. */
const KINDS = [
  { name: 'discreet', kept: 'on', isOn: (value) => value === 'on' },
  { name: 'shift', kept: 'off', isOn: (value) => value !== 'off' },
];

export function mount(element, { store }) {
  const all = KINDS.map(({ name, kept, isOn }) => ({ setting: settingOf(element.dataset.id, name), box: element.querySelector(`[data-part="${name}"]`), kept, isOn }));

  function show() {
    for (const { setting, box, isOn } of all) box.checked = isOn(setting.get());
    document.dispatchEvent(new Event('settings'));
  }

  for (const { setting, box, kept, isOn } of all) {
    box.addEventListener('change', () => {
      setting.set(box.checked === isOn(kept) ? kept : null);
      show();
    });
  }
  store.subscribe(({ erased }) => {
    if (!erased) return;
    for (const { setting } of all) setting.set(null);
    show();
  });
  window.addEventListener('storage', show);
  element.hidden = false;
  show();
}
