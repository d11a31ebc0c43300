import { textOf } from '../../scripts/letter.js';

export function mount(element, { announce, clipboard = navigator.clipboard }) {
  if (!clipboard) return;
  const button = element.querySelector('[data-part="button"]');
  const said = element.querySelector('[data-part="said"]');
  const text = element.querySelector('[data-part="text"]');

  button.hidden = false;
  button.addEventListener('click', async () => {
    const words = await clipboard.writeText(textOf(text)).then(() => button.dataset.done, () => button.dataset.failed);
    said.textContent = words;
    announce(words);
  });
}
