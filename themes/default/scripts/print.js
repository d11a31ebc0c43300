/** On paper nothing can be unfolded or scrolled: folds are open and fields show all their text while the page is printed. */
export function prepareForPrint(window, document) {
  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')];
    for (const details of opened) details.open = true;
    for (const field of document.querySelectorAll('input[type="date"]')) field.toggleAttribute('data-empty', field.value === '');
    for (const area of document.querySelectorAll('textarea')) showAll(area);
  });
  window.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}

/** Where the style cannot let a field grow with its text, it gets the rows that it needs. */
function showAll(area) {
  const lines = area.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 60)), 0);
  area.rows = Math.max(area.rows, lines + 1);
}
