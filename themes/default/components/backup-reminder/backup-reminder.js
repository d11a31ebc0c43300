import { reasonToRemind } from '../../scripts/reminder.js';

const NOTES = ['firstSave', 'lastBackup', 'changesSinceBackup', 'backupPutOff'];

/** Looks once when the page opens, so that nothing appears while somebody writes; a copy takes the line away. */
export function mount(element, { store, announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const isDue = () => store.mode === 'kept' && !store.isSessionOnly && store.list('').length > 0
    && reasonToRemind(Object.fromEntries(NOTES.map((name) => [name, store.note(name)])), Date.now()) !== null;

  part('copy')?.addEventListener('click', () => document.querySelector('[data-behaviour="backup"] [data-part="save"]')?.click());
  part('not-now').addEventListener('click', async () => {
    await store.setNote('backupPutOff', Date.now());
    part('ways').hidden = true;
    part('line').textContent = element.dataset.putOff;
    part('line').focus({ preventScroll: true });
    announce(element.dataset.putOff);
  });
  const hide = () => {
    if (element.contains(document.activeElement)) document.querySelector('[data-behaviour="backup"] [data-part="save"]')?.focus();
    element.hidden = true;
  };
  document.addEventListener('backup', hide);
  store.subscribe(({ erased }) => { if (erased) hide(); });
  if (!store.note('lastBackup')) part('line').textContent = element.dataset.first;
  element.hidden = !isDue();
}
