import { giveEntry } from '../../scripts/calendar-entry.js';
import { inWords, isDay, today } from '../../scripts/days.js';
import { fill, moveTo } from '../../scripts/dom.js';
import { aWeekLater, offerFor, stateOf } from '../../scripts/waits.js';

/** A card with a day on it: waiting until then, closed from then on, and open again whenever the reader says so. */
export function mount(element, { store, announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const field = (key) => element.querySelector(`:is(input, textarea)[data-key="${CSS.escape(key)}"]`);
  const words = element.dataset;
  const [from, to] = [field(words.from), field(words.to)];
  const stateKey = () => store.keyFor(words.stateKey, { scope: words.scope });
  const state = () => stateOf({ kept: store.read(stateKey())?.value, day: to.value }, today());
  const sentence = (now) => fill(words[now] ?? '', isDay(to.value) ? inWords(to.value) : '');

  function show() {
    const now = state();
    part('state').hidden = now === '';
    part('state').dataset.state = now;
    part('line').textContent = sentence(now);
    for (const one of element.querySelectorAll('[data-when]')) one.hidden = !one.dataset.when.split(' ').includes(now);
    if (!isDay(to.value)) part('calendar').hidden = true;
    const closure = field(words.closure)?.value.trim() ?? '';
    part('closure').textContent = closure;
    part('closure').hidden ||= closure === '';
    // A day that is only half typed is chosen already.
    const isFree = to.value === '' && !to.validity.badInput && now !== 'closed';
    const offer = isFree ? offerFor({ from: from.value, wait: { count: Number(words.count), unit: words.unit } }, today()) : null;
    part('offer').hidden = offer === null;
    part('offer-words').textContent = offer === null ? '' : fill(offer.isOver ? words.over : words.offer, inWords(offer.day));
    part('take').value = offer?.day ?? '';
  }

  /** As if the reader had typed it: what keeps and what listens hears of it. */
  function choose(day) {
    to.value = day;
    for (const type of ['input', 'change']) to.dispatchEvent(new Event(type, { bubbles: true }));
  }

  const keep = (value) => {
    void store.write(stateKey(), value);
    show();
  };

  /** Says what it is now, and keeps the focus where something is. */
  function say() {
    announce(sentence(state()));
    if (document.activeElement === document.body || document.activeElement?.closest('[hidden]')) moveTo(part('line'));
  }

  const acts = {
    take: () => choose(part('take').value),
    later: () => choose(aWeekLater(to.value, today())),
    close: () => keep('closed'),
    answer: () => keep('answered'),
    again: () => keep(isDay(to.value) ? 'waiting' : ''),
  };
  for (const [name, act] of Object.entries(acts)) part(name).addEventListener('click', () => {
    act();
    say();
  });

  part('calendar').addEventListener('click', () => {
    const note = part('own')?.checked ? words.entryKeys.trim().split(' ').map((key) => field(key)?.value.trim() ?? '').filter(Boolean).join('\n') : '';
    giveEntry({ day: to.value, title: words.entryTitle, note }, [store.id, stateKey()]);
  });

  element.addEventListener('input', ({ target }) => {
    if (target === to) keep(isDay(to.value) ? 'waiting' : '');
    else show();
  });
  element.addEventListener('restored', show);
  document.addEventListener('visibilitychange', show);
  store.subscribe(show);
  show();
}
