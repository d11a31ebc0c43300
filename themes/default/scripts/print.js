/** A field that is printed as running text, because a box cannot be broken over two pages. */
const FIELDS = 'textarea, input:is([type="text"], [type="url"], [type="email"], [type="tel"], [type="search"], [type="number"], :not([type]))';

/** On paper nothing can be unfolded or scrolled: folds are open and all words of fields stand as text while the page is printed. */
export function prepareForPrint(window, document) {
  let [opened, printed] = [[], []];
  window.addEventListener('beforeprint', () => {
    tidy();
    opened = [...document.querySelectorAll('details:not([open])')];
    for (const details of opened) details.open = true;
    for (const field of document.querySelectorAll('input[type="date"]')) field.toggleAttribute('data-empty', field.value === '');
    printed = [...document.querySelectorAll(FIELDS)].filter((field) => field.value.trim() !== '').map(asText);
  });
  window.addEventListener('afterprint', tidy);

  function tidy() {
    for (const details of opened) details.open = false;
    for (const text of printed) text.remove();
    [opened, printed] = [[], []];
  }
}

function asText(field) {
  const text = field.ownerDocument.createElement('div');
  text.className = 'printed';
  text.dir = 'auto';
  text.textContent = field.value;
  field.after(text);
  return text;
}
