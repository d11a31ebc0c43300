import { counted } from '../../scripts/dom.js';

/** Which letters stay, for a reader and a want; an empty choice takes all. */
export const fits = ({ to, want }, letter) => (to === '' || letter.to === to) && (want === '' || letter.want === want);

/**
 * Shortens the list of letters as it is chosen from. A choice that would leave nothing together with the other one
 * stands alone: nobody is ever told that there is no letter. Nothing goes into the address.
 */
export function mount(element, { announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const letters = [...element.querySelectorAll('[data-part="letter"]')];
  const groups = [...element.querySelectorAll('[data-part="group"]')];
  const names = ['to', 'want'].filter((name) => part(name).querySelectorAll('input').length > 2);
  const inputOf = (name, value) => [...part(name).querySelectorAll('input')].find((input) => input.value === value);
  const chosen = () => ({ to: '', want: '', ...Object.fromEntries(names.map((name) => [name, part(name).querySelector('input:checked')?.value ?? ''])) });

  function show() {
    const choice = chosen();
    for (const letter of letters) letter.hidden = !fits(choice, letter.dataset);
    for (const group of groups) group.hidden = ![...group.querySelectorAll('[data-part="letter"]')].some((letter) => !letter.hidden);
    const words = counted(element.dataset, '', letters.filter((letter) => !letter.hidden).length);
    part('count').textContent = words;
    return words;
  }

  for (const name of ['to', 'want']) part(name).hidden = !names.includes(name);
  part('choices').addEventListener('change', ({ target }) => {
    const other = names.find((name) => !part(name).contains(target));
    if (other && !letters.some((letter) => fits(chosen(), letter.dataset))) inputOf(other, '').checked = true;
    announce(show());
  });
  part('all').addEventListener('click', () => {
    for (const name of names) inputOf(name, '').checked = true;
    announce(show());
  });
  part('choices').hidden = false;
  show();
}
