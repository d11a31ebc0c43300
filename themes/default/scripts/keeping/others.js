import { announce } from '../announce.js';

/** Puts other versions of a text below its field, each with a way to take it and a way to let it go. */
export function showOthers(group, others, { take, drop }) {
  const [field] = group.controls;
  const model = document.querySelector('[data-part="other-version"]');
  const shown = JSON.stringify(others.map(({ value }) => value));
  if (!model || (group.shown ?? '[]') === shown) return;
  const isMore = others.length > (group.others?.length ?? 0);
  for (const note of group.others ?? []) note.remove();
  group.shown = shown;
  group.others = others.map((other) => {
    const note = model.content.firstElementChild.cloneNode(true);
    const part = (name) => note.querySelector(`[data-part="${name}"]`);
    part('words').textContent = other.value;
    part('take').addEventListener('click', () => take(group, other));
    part('drop').addEventListener('click', () => drop(group, other));
    part('drop').hidden = Boolean(other.isNewer);
    return note;
  });
  field.after(...group.others);
  if (isMore) announce(group.others[0].querySelector('[data-part="title"]').textContent);
}
