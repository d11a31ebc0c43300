/** The text of a letter as it would be sent: parts that are left out are gone, paragraphs stand apart. */
export function textOf(element) {
  const copy = element.cloneNode(true);
  for (const gone of copy.querySelectorAll('[data-out]')) gone.remove();
  for (const missing of copy.querySelectorAll('[data-state="missing"]')) missing.textContent = `[${missing.textContent}]`;
  for (const line of copy.querySelectorAll('br')) line.replaceWith('\n');
  const paragraphs = copy.querySelectorAll('p');
  const texts = (paragraphs.length > 0 ? [...paragraphs] : [copy]).map((part) => tidy(part.textContent));
  return texts.filter((text) => text.length > 0).join('\n\n');
}

function tidy(text) {
  return text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim()).join('\n').trim();
}

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
