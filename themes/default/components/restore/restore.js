import { changes, compare, LARGEST, merge, readBackup } from '../../scripts/archive.js';
import { shownFrom } from '../../scripts/answers-shown.js';
import { dayOf, fill, make, moveTo } from '../../scripts/dom.js';
import { stepsBack, undoFor } from '../../scripts/undo.js';
import { findings, reasonFor } from './sentences.js';

const NOTE = 'beforeRestore';

export function mount(element, { store, announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const words = part('words').dataset;

  /** Puts an answer into its place, moves there and says its first line. */
  function answer(mode, { title, lines = [], actions = [], tone = '' }) {
    const heading = make('h4', {}, title);
    const buttons = actions.map(({ name, act, isMain }) => {
      const button = make('button', { type: 'button', className: isMain ? 'button' : 'quiet-button' }, name);
      button.addEventListener('click', act);
      return button;
    });
    part(mode).replaceChildren(heading,
      ...lines.map((line) => (Array.isArray(line) ? make('ul', {}, ...line.map((one) => make('li', {}, one))) : make('p', {}, line))),
      ...(buttons.length > 0 ? [make('p', { className: 'my-data__actions' }, ...buttons)] : []));
    part(mode).dataset.tone = tone;
    part(mode).hidden = false;
    moveTo(heading);
    announce(title);
  }

  async function look(file, mode) {
    const read = await readFile(file, element.dataset.id);
    if (store.mode === 'locked' && mode === 'restore') return answer(mode, { title: words.refused, lines: [words.locked, words.untouched], tone: 'no' });
    if (!read.ok) return answer(mode, { title: words.refused, lines: [...read.problems.map((problem) => reasonFor(problem, words)), words.untouched], tone: 'no' });
    const backup = { ...read.backup, records: await store.follow(read.backup.records) };
    return mode === 'try' ? tell(backup) : preview(backup);
  }

  /** The file is looked at in memory only. */
  function tell(backup) {
    const chapters = shownFrom(backup.records);
    const list = chapters.map(({ heading, kind, answers }) => `${kind ? `${kind}: ` : ''}${heading} (${answers.length})`);
    const { answers } = compare([], backup.records, backup.records);
    answer('try', { title: fill(words.fine, dayOf(backup.madeAt)), lines: [...findings({ answers }, backup, words), ...(list.length > 0 ? [words.would, list] : []), words.untouched] });
  }

  function preview(backup) {
    const before = store.list('');
    const after = merge(before, backup.records);
    const found = compare(before, backup.records, after);
    const title = fill(words.found, dayOf(backup.madeAt));
    const lines = findings(found, backup, words);
    const leave = { name: words.leave, act: () => answer('restore', { title: words.left }) };
    if (changes(before, after).length === 0) answer('restore', { title, lines: [...lines, words.nothingNew] });
    else if (found.isLoss) answer('restore', { title, lines: [...lines, fill(words.loss, found.removed)], tone: 'no', actions: [leave, { name: words.goAnyway, act: () => bringBack(backup) }] });
    else answer('restore', { title, lines, actions: [{ name: words.go, act: () => bringBack(backup), isMain: true }, leave] });
  }

  async function bringBack(backup) {
    const before = store.list('');
    const wanted = changes(before, merge(before, backup.records));
    const { kept } = await write(store, wanted);
    if (!kept && store.mode !== 'memory') return answer('restore', { title: words.failed, tone: 'no' });
    const undo = undoFor(before, store, wanted.map(({ key }) => key));
    await store.setNote(NOTE, { at: Date.now(), undo }).catch(() => {});
    answer('restore', { title: words.done, lines: findings(compare(before, backup.records, store.list('')), backup, words), actions: [{ name: words.undo, act: () => goBack(undo) }] });
    return showLast();
  }

  async function goBack(undo) {
    const { kept } = await store.batch(stepsBack(undo, store));
    if (kept) await store.setNote(NOTE, null).catch(() => {});
    answer('restore', { title: kept ? words.undone : words.failed });
    showLast();
  }

  function showLast() {
    const last = store.note(NOTE);
    part('last').hidden = !last || !part('restore').hidden;
    if (last) part('last-words').textContent = fill(part('last-words').dataset.words, dayOf(last.at));
  }

  for (const input of element.querySelectorAll('[data-part="file"]')) {
    input.addEventListener('change', async () => {
      const [file] = input.files;
      if (file) await look(file, input.dataset.mode);
      input.value = '';
    });
  }
  part('undo').addEventListener('click', () => goBack(store.note(NOTE).undo));
  store.subscribe(({ erased, locked } = {}) => {
    if (erased || locked) for (const mode of ['restore', 'try']) part(mode).hidden = true;
    showLast();
  });
  element.hidden = false;
  showLast();
}

async function readFile(file, id) {
  if (file.size > LARGEST) return { ok: false, problems: [{ why: 'large' }] };
  try {
    return await readBackup(await file.text(), id);
  } catch {
    return { ok: false, problems: [{ why: 'unreadable' }] };
  }
}

/** In one go; what was deleted here after the file was made comes back as said now, because that is what was asked for. */
async function write(store, wanted) {
  const first = await store.batch(wanted);
  const isThere = ({ key, value }) => JSON.stringify(store.read(key)?.value ?? '') === JSON.stringify(value === false ? '' : value);
  const missing = wanted.filter((change) => !isThere(change)).map(({ key, value }) => ({ key, value }));
  return first.kept && missing.length > 0 ? store.batch(missing) : first;
}
