import { isSame } from '../schema.js';

const TICKS = ['checkbox', 'radio'];

export const isText = (control) => !TICKS.includes(control.type) && control.tagName !== 'SELECT';

/** Where a control belongs: its key, and the scope that is said by what surrounds it. */
export const placeOf = (control) => ({ key: control.dataset.key, scope: control.closest('[data-scope]')?.dataset.scope, row: control.dataset.row });

/**
 * All controls of the page by the names under which they keep what they hold; those of one choice belong together.
 * `keyFor` makes the name from the place.
 */
export function controlsOf(root, keyFor) {
  const all = new Map();
  for (const control of root.querySelectorAll(':is(input, textarea, select)[data-key]')) {
    const place = placeOf(control);
    const key = keyFor(place.key, place);
    all.set(key, [...(all.get(key) ?? []), control]);
  }
  return all;
}

/** The controls of the page by where they belong, before anybody knows the case. */
export const groupsOf = (root) => [...controlsOf(root, (_, place) => JSON.stringify(place)).values()]
  .map((controls) => ({ controls, place: placeOf(controls[0]), isText: isText(controls[0]) }));

/** Options are kept by their ids, never by their words. */
const idOf = (option) => option.dataset.id ?? option.value;

/** What the controls say: a tick, the id of a choice, ids of choices, or words. What the page does not know stays. */
export function valueOf(controls, before) {
  const [first] = controls;
  if (first.type === 'radio') return controls.filter((control) => control.checked).map(idOf)[0] ?? '';
  if (first.tagName === 'SELECT') return first.selectedOptions[0] ? idOf(first.selectedOptions[0]) : '';
  if (first.type !== 'checkbox') return first.value;
  if (!first.hasAttribute('value')) return first.checked;
  const known = controls.map(idOf);
  const strangers = Array.isArray(before) ? before.filter((id) => !known.includes(id)) : [];
  return [...controls.filter((control) => control.checked).map(idOf), ...strangers];
}

/** Makes the controls say it; tells whether that changed anything. What was never kept leaves them empty. */
export function show(controls, value) {
  const [first] = controls;
  const before = valueOf(controls, value);
  if (TICKS.includes(first.type)) {
    const chosen = Array.isArray(value) ? value : [value];
    const isOn = (control) => (control.hasAttribute('value') ? chosen.includes(idOf(control)) : value === true);
    for (const control of controls) if (control.checked !== isOn(control)) control.checked = isOn(control);
  } else if (first.tagName === 'SELECT') {
    first.selectedIndex = Math.max(0, [...first.options].findIndex((option) => idOf(option) === value));
  } else {
    const words = typeof value === 'string' ? value : '';
    if (first.value !== words) first.value = words;
  }
  return !isSame(before, valueOf(controls, value));
}
