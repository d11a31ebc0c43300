import { controlsOf } from './controls.js';

const plain = (element) => element?.textContent.replace(/\s+/gu, ' ').trim() ?? '';

/** Answers as text to take away: what was asked, then what was said. */
export function wordsOf(root, records, keyFor) {
  const all = controlsOf(root, keyFor);
  return records.filter(({ value }) => value !== '').map((record) => {
    const controls = all.get(record.key) ?? [];
    const said = typeof record.value === 'string' && !controls.some(isTick) ? record.value : chosen(controls, record.value);
    return `${asked(controls, record.key)}\n${said}\n`;
  }).join('\n');
}

const isTick = ({ type, tagName }) => type === 'checkbox' || type === 'radio' || tagName === 'SELECT';

function asked([control], key) {
  if (!control) return key;
  const own = control.getAttribute('aria-label') ?? plain(control.labels?.[0]);
  const group = isTick(control) || control.hasAttribute('aria-label') ? plain(control.closest('fieldset')?.querySelector('legend')) : '';
  return [group, isTick(control) && control.hasAttribute('value') ? '' : own].filter((part) => part.length > 0).join(': ');
}

function chosen(controls, value) {
  if (value === true || value === false) return value ? '[x]' : '[ ]';
  const options = controls.flatMap((control) => (control.options ? [...control.options] : [control]));
  const isChosen = (option) => [value].flat().includes(option.dataset.id ?? option.value);
  return options.filter(isChosen).map((option) => plain(option.labels?.[0] ?? option)).join(', ');
}
