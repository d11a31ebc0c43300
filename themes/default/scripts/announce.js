let waiting = 0;

/** Says something to those who listen to the page: politely, and the last thing only when many come at once. */
export function announce(words) {
  const region = document.querySelector('[data-part="announcer"]');
  if (!region) return;
  clearTimeout(waiting);
  region.textContent = '';
  waiting = setTimeout(() => { region.textContent = words; }, 500);
}
