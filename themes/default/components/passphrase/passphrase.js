import { moveTo } from '../../scripts/dom.js';
import { reveal } from '../unlock/unlock.js';

const FORMS = ['choose', 'test', 'change', 'end'];
const STATES = ['off', 'on', 'locked', 'impossible'];

/** Which of the states the panel is in. */
export function stateOf({ mode, passphrase: { isOn, isPossible } }) {
  if (mode === 'locked') return 'locked';
  if (isOn) return 'on';
  return isPossible && mode === 'kept' ? 'off' : 'impossible';
}

/** What is wrong with a passphrase that was typed twice; nothing else is asked of it. */
export const faultOf = (first, second) => (first === '' ? 'empty' : first.normalize('NFC') === second.normalize('NFC') ? null : 'unlike');

export function mount(element, { store, announce }) {
  const part = (name, within = element) => within.querySelector(`[data-part="${name}"]`);
  const words = element.dataset;
  const conceal = Object.fromEntries(FORMS.map((name) => [name, reveal(part(name))]));
  let [open, turnOn, isBusy] = [null, null, false];

  function show() {
    const state = stateOf(store);
    const fits = open === 'choose' || open === 'test' ? 'off' : 'on';
    const hadFocus = open !== null && !isBusy && state !== fits && part(open).contains(document.activeElement);
    if (open && !isBusy && state !== fits) close();
    for (const name of STATES) part(name).hidden = name !== state || open !== null;
    for (const name of FORMS) part(name).hidden = name !== open;
    if (hadFocus) moveTo(part('heading'));
  }

  /** No passphrase stays in a field that nobody looks at. */
  function close() {
    const form = open && part(open);
    for (const field of form?.querySelectorAll('.secret') ?? []) {
      field.value = '';
      field.removeAttribute('aria-invalid');
    }
    if (form) part('wrong', form).textContent = '';
    if (open) conceal[open]();
    open = null;
  }

  function begin(name) {
    close();
    open = name;
    part('said').textContent = '';
    show();
    moveTo(part(name).querySelector('h4'));
  }

  function finish(sentence) {
    turnOn = null;
    close();
    show();
    part('said').textContent = sentence;
    moveTo(part('heading'));
    announce(sentence);
  }

  function refuse(form, sentence, field) {
    part('wrong', form).textContent = sentence;
    for (const one of form.querySelectorAll('.secret')) one.toggleAttribute('aria-invalid', false);
    field.setAttribute('aria-invalid', 'true');
    field.focus();
    field.select();
  }

  /** Deriving a key from a passphrase is slow on purpose; so the form says that it works. */
  function on(name, act) {
    const form = part(name);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (isBusy) return;
      isBusy = true;
      part('wrong', form).textContent = words.wait;
      await act(form).catch((error) => {
        console.error(error);
        part('wrong', form).textContent = words.failed;
      });
      isBusy = false;
    });
    part('leave', form).addEventListener('click', () => finish(words.kept));
  }

  /** The two fields of a new passphrase; null when they do not serve. */
  function chosen(form) {
    const [first, second] = [part('first', form), part('second', form)];
    const fault = faultOf(first.value, second.value);
    if (fault) refuse(form, words[fault], fault === 'empty' ? first : second);
    return fault ? null : first.value;
  }

  on('choose', async (form) => {
    const secret = chosen(form);
    if (secret === null) return;
    turnOn = await store.passphrase.begin(secret);
    begin('test');
  });
  on('test', async (form) => {
    const { isWrong } = await turnOn(part('again', form).value);
    if (isWrong) refuse(form, words.wrong, part('again', form));
    else finish(words.turnedOn);
  });
  on('change', async (form) => {
    const secret = chosen(form);
    if (secret === null) return;
    const { isWrong } = await store.passphrase.change(part('current', form).value, secret);
    if (isWrong) refuse(form, words.wrong, part('current', form));
    else finish(words.changed);
  });
  on('end', async (form) => {
    const { isWrong } = await store.passphrase.turnOff(part('current', form).value);
    if (isWrong) refuse(form, words.wrong, part('current', form));
    else finish(words.turnedOff);
  });

  part('start').addEventListener('click', () => begin('choose'));
  part('alter').addEventListener('click', () => begin('change'));
  part('stop').addEventListener('click', () => begin('end'));
  part('copy').addEventListener('click', () => document.querySelector('[data-behaviour="backup"] [data-part="save"]')?.click());
  part('lock').addEventListener('click', () => store.passphrase.lock().then(() => finish(words.locked), () => finish(words.failed)));
  part('to-unlock').addEventListener('click', () => document.querySelector('[data-behaviour="unlock"] [data-part="secret"]')?.focus());
  store.subscribe(show);
  element.hidden = store.isSessionOnly;
  show();
}
