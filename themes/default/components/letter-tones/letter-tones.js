/** Shows one tone at a time; on paper all of them stay. */
export function mount(element) {
  const choice = element.querySelector('[data-part="choice"]');
  const tones = [...element.querySelectorAll('[data-tone]')];
  const radios = [...choice.querySelectorAll('input')];
  if (radios.length < 2) return;

  const show = () => {
    const chosen = radios.find(({ checked }) => checked) ?? radios[0];
    chosen.checked = true;
    for (const part of tones) part.toggleAttribute('data-resting', part.dataset.tone !== chosen.value);
  };

  choice.hidden = false;
  choice.addEventListener('change', show);
  choice.addEventListener('restored', show);
  element.dataset.tabs = '';
  show();
}
