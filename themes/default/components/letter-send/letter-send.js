import { giveFile } from '../../scripts/dom.js';
import { currentLetter, mailLink } from '../../scripts/letter.js';

/** Takes the letter out of the page, in whatever way the reader chooses. Nothing here sends anything. */
export function mount(element, { announce, clipboard = navigator.clipboard, open = (href) => window.location.assign(href) }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const form = element.closest('[data-behaviour="letter-form"]');
  const words = element.dataset;
  const say = (sentence) => {
    part('said').textContent = sentence;
    announce(sentence);
  };
  const copy = (text) => (clipboard ? clipboard.writeText(text).then(() => true, () => false) : Promise.resolve(false));
  const whole = ({ subject, text }) => (subject ? `${subject}\n\n${text}` : text);

  part('share').hidden = typeof navigator.share !== 'function';
  part('share').addEventListener('click', async () => {
    const { subject, text } = currentLetter(form);
    // Closing the sheet without choosing anything is no failure.
    await navigator.share({ title: subject, text }).catch((error) => { if (error.name !== 'AbortError') say(words.failed); });
  });

  part('mail')?.addEventListener('click', async () => {
    const letter = currentLetter(form);
    const { href, isWhole } = mailLink(letter, Number(words.limit));
    if (!isWhole) say(await copy(letter.text) ? words.long : words.failed);
    open(href);
  });

  part('text-file').addEventListener('click', () => {
    giveFile(words.file, 'text/plain;charset=utf-8', `${whole(currentLetter(form))}\n`);
    say(words.saved);
  });

  part('print').addEventListener('click', () => {
    document.documentElement.dataset.printing = 'letter';
    window.print();
    delete document.documentElement.dataset.printing;
  });

  element.hidden = false;
}
