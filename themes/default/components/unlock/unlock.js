import { moveTo } from '../../scripts/dom.js';

/** Shows what is typed, or hides it, in all fields of a form. */
export function reveal(form) {
  const box = form.querySelector('[data-part="reveal"]');
  const apply = () => { for (const field of form.querySelectorAll('.secret')) field.type = box.checked ? 'text' : 'password'; };
  box.addEventListener('change', apply);
  return () => {
    box.checked = false;
    apply();
  };
}

export function mount(element, { store, announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const [secret, said, words] = [part('secret'), part('unlock-said'), element.dataset];
  const conceal = reveal(element);
  let isBusy = false;

  function look() {
    const isLocked = store.mode === 'locked';
    if (element.hidden !== isLocked) return;
    document.documentElement.toggleAttribute('data-locked', isLocked);
    const hadFocus = element.contains(document.activeElement);
    element.hidden = !isLocked;
    secret.value = '';
    secret.removeAttribute('aria-invalid');
    said.textContent = '';
    conceal();
    if (hadFocus) moveTo(document.querySelector('main'));
  }

  element.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isBusy || secret.value === '') return secret.focus();
    isBusy = true;
    said.textContent = words.wait;
    const { isOpen, isWrong } = await store.passphrase.unlock(secret.value).catch(() => ({ isOpen: false, isWrong: false }));
    isBusy = false;
    if (isOpen) return announce(words.done);
    said.textContent = isWrong ? words.wrong : words.failed;
    secret.setAttribute('aria-invalid', String(isWrong));
    secret.focus();
    secret.select();
    return said.scrollIntoView({ block: 'nearest' });
  });
  store.subscribe(look);
  look();
}
