import { makeBrought } from './keeping/brought.js';
import { makeChoosing } from './keeping/choosing.js';
import { groupsOf, show, valueOf } from './keeping/controls.js';
import { showOthers } from './keeping/others.js';
import { isEmpty, isSame } from './schema.js';

/** Typing rests this long before it is kept. */
const REST = 200;

/**
 * Keeps whatever has a `data-key`, and shows what was kept. Resolves when the page shows it; from the first moment on,
 * what the reader touches is theirs, and nothing is put over it.
 */
export async function keepControls(document, opening, leftOver) {
  const groups = groupsOf(document).map((group) => ({ ...group, key: null, base: 0, timer: 0, saving: 0, isUnsaved: false }));
  if (groups.length === 0) return;
  const byControl = new Map(groups.flatMap((group) => group.controls.map((control) => [control, group])));
  const touched = new Set();
  const brought = makeBrought();
  const choosing = makeChoosing({ recordOf: (group) => store.read(group.key), present, save, isDirty: (group) => isDirty(group) });
  let [store, isLeft] = [null, false];

  const isFocused = (group) => group.isText && document.activeElement === group.controls[0] && document.hasFocus();
  const isDirty = (group) => group.timer !== 0 || group.saving > 0;

  function rest(group) {
    clearTimeout(group.timer);
    group.timer = setTimeout(() => save(group), group.isText ? REST : 0);
  }

  const change = (group, more) => {
    clearTimeout(group.timer);
    group.timer = 0;
    return { key: group.key, value: valueOf(group.controls, store.read(group.key)?.value), ...(group.isText ? { base: group.base } : {}), ...more };
  };

  async function save(group, more) {
    const key = group.key;
    group.saving += 1;
    const { kept, rows = [] } = await store.batch([change(group, more)]);
    group.saving -= 1;
    if (key === group.key) settle(group, kept, rows[0]);
  }

  function settle(group, kept, row) {
    if (kept) group.base = row?.at ?? 0;
    group.isUnsaved = !kept;
    present(group);
  }

  /** What was kept, in the controls; where somebody is writing, beside them. */
  function present(group, isForced = false) {
    if (isLeft) return;
    const record = store.read(group.key);
    const isBusy = !isForced && (isDirty(group) || (isFocused(group) && !isSame(record?.value ?? '', group.controls[0].value)));
    if (!isBusy) {
      if (!group.isUnsaved) group.base = record?.at ?? 0;
      if (show(group.controls, record?.value)) group.controls[0].dispatchEvent(new CustomEvent('restored', { bubbles: true }));
    }
    if (!group.isText) return;
    const other = isBusy && !isDirty(group) && record && !isEmpty(record.value) ? [{ ...record, isNewer: true }] : [];
    showOthers(group, [...other, ...(record?.also ?? [])], choosing);
  }

  /** Everything that is not kept yet, in one transaction; without waiting where the page may be going away. */
  function flush(last = true) {
    if (isLeft || !store) return isLeft || touched.size === 0 ? null : leftOver.leave([...touched].map(({ place, controls }) => ({ place, value: valueOf(controls), base: 0 })));
    const open = groups.filter(isDirty);
    const values = open.map((group) => change(group));
    for (const group of open) group.saving += 1;
    return store.batch(values, { last }).then(({ kept, rows = [] }) => open.forEach((group, at) => {
      group.saving -= 1;
      if (group.key === values[at].key) settle(group, kept, rows.find((row) => row?.key === group.key));
    }));
  }

  /** The tab looks at another case: what was written belongs to the one before. */
  function turn() {
    void flush();
    for (const group of groups) {
      Object.assign(group, { key: store.keyFor(group.place.key, group.place), isUnsaved: false, base: 0 });
      present(group, true);
    }
  }

  function heard({ target, type }) {
    const group = byControl.get(target);
    if (!group || (type === 'input') !== group.isText) return;
    touched.add(group);
    store?.foresee(change(group));
    if (store) rest(group);
  }

  /** Where a passphrase is set, the browser keeps no copy of its own of what stands in the fields. */
  const hide = (isOn) => { if (isOn) for (const { controls } of groups) for (const control of controls) control.autocomplete = 'off'; };

  for (const type of ['input', 'change']) document.addEventListener(type, heard);
  document.addEventListener('focusin', ({ target }) => { if (byControl.has(target)) void store?.prepare(); });
  document.addEventListener('focusout', ({ target }) => {
    const group = byControl.get(target);
    if (!store || !group?.isText) return;
    if (group.timer !== 0) void save(group);
    else setTimeout(() => present(group));
  });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') void flush(); });
  window.addEventListener('pagehide', () => {
    void flush();
    isLeft = store !== null && store.mode !== 'memory';
    if (isLeft) brought.clear(groups);
  });
  document.addEventListener('returned', () => { isLeft = false; groups.forEach((group) => present(group, true)); });

  const isFilled = (group) => group.controls.includes(document.activeElement) && !isEmpty(valueOf(group.controls));
  const untouched = () => groups.filter((group) => !touched.has(group) && !isFilled(group));
  const begin = (group) => (store.mode !== 'memory' || store.read(group.key) ? present(group) : brought.putBack(group));
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) (store ? untouched().forEach(begin) : brought.clear(untouched()));
  });
  brought.clear(untouched());
  hide(leftOver.isSealed());
  store = await opening;
  hide(store.passphrase.isOn);
  const fresh = untouched();
  for (const group of groups) {
    group.key = store.keyFor(group.place.key, group.place);
    if (fresh.includes(group)) begin(group);
    else rest(group);
  }
  store.subscribe(({ keys, from, kept, erased, locking, locked, unlocked, switched }) => {
    hide(store.passphrase.isOn);
    if (switched) return turn();
    if (locking || locked) void flush(false);
    if (erased || locked) return groups.forEach(forget);
    for (const group of groups.filter(({ key }) => keys.includes(key))) {
      if (kept) group.isUnsaved = false;
      // A field that was only emptied by the lock is filled again, also where the reader is.
      if (kept || from === 'elsewhere') present(group, unlocked && !isDirty(group) && !group.isUnsaved);
    }
  });

  function forget(group) {
    clearTimeout(group.timer);
    Object.assign(group, { timer: 0, isUnsaved: false });
    present(group, true);
  }
}
