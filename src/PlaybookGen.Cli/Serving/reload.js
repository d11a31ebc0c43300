// Refreshes the page when the site was built again, or shows on top of it why it was not.
let shown = null;

async function problems() {
  const answer = await fetch('/_playbookgen/problems');
  return answer.json();
}

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function overlay(list) {
  document.querySelector('.pbg-overlay')?.remove();
  if (list.length === 0) return;
  if (!document.querySelector('link[href="/_playbookgen/overlay.css"]')) {
    const style = element('link');
    style.rel = 'stylesheet';
    style.href = '/_playbookgen/overlay.css';
    document.head.append(style);
  }
  const box = element('section', '', 'pbg-overlay');
  box.setAttribute('role', 'alert');
  box.append(element('h2', 'Not up to date: there are problems'));
  const items = element('ol');
  for (const problem of list) {
    const item = element('li');
    item.append(element('code', problem.place), ' ', problem.message, ' ', element('em', problem.hint ?? ''));
    items.append(item);
  }
  box.append(items);
  document.body.append(box);
}

const events = new EventSource('/_playbookgen/events');
events.addEventListener('message', async (event) => {
  const first = shown === null;
  const isNew = !first && event.data !== shown;
  shown = event.data;
  const list = await problems();
  const errors = list.filter((problem) => problem.severity === 'error');
  if (isNew && errors.length === 0) location.reload();
  else if (!document.querySelector('.pbg-problems')) overlay(errors);
});
