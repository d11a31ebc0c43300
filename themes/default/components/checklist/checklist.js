/** The words for a number of ticks; null when nothing is ticked, because an empty count is not an opening. */
export function wordsFor(done, total, { words, all }) {
  if (done === 0) return null;
  return (done === total ? all : words).replace('%1', done).replace('%2', total);
}

export function mount(element, { announce }) {
  const boxes = [...element.querySelectorAll('[data-part="box"]')];
  const count = element.querySelector('[data-part="count"]');
  const before = count.textContent;
  const show = () => {
    const words = wordsFor(boxes.filter((box) => box.checked).length, boxes.length, count.dataset);
    count.textContent = words ?? before;
    return words ?? before;
  };

  show();
  element.addEventListener('change', () => announce(show()));
  element.addEventListener('restored', show);
}
