import { makeBackup, nameOf, textOf, toMarkdown } from '../../scripts/archive.js';
import { shownByCase } from '../../scripts/answers-shown.js';
import { dayOf, fill, giveFile } from '../../scripts/dom.js';

export function mount(element, { store, announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const words = element.dataset;
  const say = (sentence) => {
    part('said').textContent = sentence;
    announce(sentence);
  };
  const guarded = (act) => () => (store.mode === 'locked' ? say(words.locked) : act().catch((error) => {
    console.error(error);
    say(words.failed);
  }));

  part('save').addEventListener('click', guarded(async () => {
    const backup = await makeBackup(store.list(''), { playbook: words.id });
    giveFile(nameOf(backup), 'application/json', textOf(backup));
    say(fill(words.done, nameOf(backup)));
    if (backup.counts.records > 0) await remember(store, backup);
  }));

  part('text').addEventListener('click', guarded(async () => {
    const madeAt = new Date().toISOString();
    const text = toMarkdown(shownByCase(store.list(''), store.owner).filter(({ chapters }) => chapters.length > 0), { title: words.title, madeOn: fill(words.made, dayOf(madeAt)), nothing: words.nothing });
    const name = nameOf({ playbook: words.id, madeAt }, 'md');
    giveFile(name, 'text/markdown', text);
    say(fill(words.done, name));
  }));

  part('print').addEventListener('click', () => window.print());
  element.hidden = false;
}

/** A file has gone out; whether it was kept somewhere, only the reader knows. */
async function remember(store, { madeAt }) {
  await store.setNote('lastBackup', Date.parse(madeAt));
  await store.setNote('changesSinceBackup', 0);
  document.dispatchEvent(new Event('backup'));
}
