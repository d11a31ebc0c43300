import { giveEntry } from '../../scripts/calendar-entry.js';
import { addDays, today } from '../../scripts/days.js';
import { fill, moveTo } from '../../scripts/dom.js';
import { isMoment, momentInWords, timeOf } from '../../scripts/moments.js';

/** The longest that a timer can be set for; after that it is set once more. */
const LONGEST = 2 ** 31 - 1;

/** A letter that rests until an hour that the reader chose. The page says so above the letter; nothing is blocked. */
export function mount(element, { store, announce }) {
  const words = element.dataset;
  const parts = new Map([...element.querySelectorAll('[data-part]')].map((one) => [one.dataset.part, one]));
  const part = (name) => parts.get(name);
  const page = element.closest('article') ?? document.querySelector('main');
  const key = () => store.keyFor(words.keyOfRest);
  const sentence = (moment) => (timeOf(moment) > Date.now() ? fill(words.resting, ...momentInWords(moment)) : words.rested);
  let [timer, shown] = [0, ''];

  function kept() {
    const moment = store.read(key())?.value;
    return isMoment(moment) ? moment : '';
  }

  function show() {
    clearTimeout(timer);
    const moment = kept();
    const isResting = moment !== '' && timeOf(moment) > Date.now();
    part('notice').hidden = moment === '';
    part('notice').toggleAttribute('data-rested', moment !== '' && !isResting);
    part('line').textContent = moment === '' ? '' : sentence(moment);
    const isFocused = [part('calendar'), part('wake'), part('done')].includes(document.activeElement);
    for (const name of ['calendar', 'wake']) part(name).hidden = !isResting;
    part('done').hidden = isResting;
    if (isFocused && moment !== '' && document.activeElement.hidden) moveTo(part('line'));
    if (isResting) timer = setTimeout(show, Math.min(timeOf(moment) - Date.now(), LONGEST));
    else if (shown === moment && moment !== '') announce(words.rested);
    shown = isResting ? moment : '';
  }

  function say(said) {
    part('said').textContent = said;
    announce(said);
  }

  function rest(moment) {
    void store.write(key(), moment);
    show();
    say(sentence(moment));
  }

  function wake() {
    void store.write(key(), '');
    show();
    part('said').textContent = '';
    announce(words.awake);
    moveTo(page.querySelector('h1'));
  }

  part('tomorrow').addEventListener('click', () => rest(`${addDays(today(), 1)}T09:00`));
  part('hour').addEventListener('submit', (event) => {
    event.preventDefault();
    const moment = `${part('day').value}T${part('time').value}`;
    if (!isMoment(moment)) return say(words.missing);
    return timeOf(moment) > Date.now() ? rest(moment) : say(words.over);
  });
  for (const name of ['wake', 'done']) part(name).addEventListener('click', wake);
  part('calendar').addEventListener('click', () => {
    const [day, at] = kept().split('T');
    giveEntry({ day, at, title: words.entry }, [store.id, key()]);
  });

  document.addEventListener('visibilitychange', show);
  store.subscribe(({ switched }) => {
    if (switched) [shown, part('said').textContent] = ['', ''];
    show();
  });
  page.prepend(part('notice'));
  part('day').value = addDays(today(), 1);
  part('ways').hidden = false;
  show();
}
