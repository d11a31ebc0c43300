/** Shows one tone at a time; on paper all of them stay. */
export function mount(element) {
  const choice = element.querySelector('[data-part="choice"]');
  const sheets = [...element.querySelectorAll('[data-part="tone"]')];
  if (sheets.length < 2) return;

  const show = () => {
    const chosen = choice.querySelector('input:checked')?.value ?? sheets[0].dataset.tone;
    for (const sheet of sheets) sheet.toggleAttribute('data-resting', sheet.dataset.tone !== chosen);
  };

  choice.hidden = false;
  choice.addEventListener('change', show);
  element.dataset.tabs = '';
  show();
}
