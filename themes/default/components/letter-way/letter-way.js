import { calendarFile } from '../../scripts/calendar-file.js';
import { after, inWords, isDay, today } from '../../scripts/days.js';
import { fill, giveFile, moveTo } from '../../scripts/dom.js';
import { stateOf } from '../../scripts/letter-state.js';

/** What became of the letter: written, sent, answered, and where an answer leads. */
export function mount(element, { store, announce }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const all = (name) => [...element.querySelectorAll(`[data-part="${name}"]`)];
  const words = element.dataset;
  const wait = { count: Number(words.count), unit: words.unit };

  function show() {
    const { state, sent, by, reply } = stateOf(store, words.letter);
    for (const one of all('state')) {
      one.toggleAttribute('data-current', one.dataset.state === state);
      if (one.dataset.state === state) one.setAttribute('aria-current', 'step');
      else one.removeAttribute('aria-current');
    }
    part('now').textContent = nowIn({ state, sent, by, reply });
    part('send').hidden = sent !== '';
    part('after').hidden = sent === '';
    part('calendar').hidden = !isDay(by);
    if (part('no-reply')) part('no-reply').hidden = reply === '';
    for (const next of all('next')) next.hidden = next.dataset.reply !== reply;
    showFollowUp(reply, by);
  }

  /** One follow-up at most: once it has been sent, it is not offered again. */
  function showFollowUp(reply, by) {
    const follow = part('follow');
    if (!follow) return;
    const isSent = stateOf(store, `letter/${words.follow}`).sent !== '';
    follow.hidden = reply !== '' || !isDay(by) || by > today();
    follow.querySelector('a').hidden = isSent;
    part('follow-words').dataset.words ??= part('follow-words').textContent;
    part('follow-words').textContent = isSent ? words.once : part('follow-words').dataset.words;
  }

  function nowIn({ state, sent, by, reply }) {
    if (state === 'answered') return fill(words.answered, labelOf(reply));
    if (state === 'sent') return `${fill(words.sentOn, inWords(sent))}${isDay(by) ? ` ${fill(words.until, inWords(by))}` : ''}`;
    return state === 'written' ? words.written : '';
  }

  const labelOf = (reply) => all('reply').find(({ value }) => value === reply)?.closest('label').textContent.trim() ?? '';

  part('send').addEventListener('click', async () => {
    const day = today();
    await store.batch([{ key: store.keyFor(`${words.letter}/_sent`), value: day }, { key: store.keyFor(`${words.letter}/_answer-by`), value: after(day, wait) }]);
    show();
    moveTo(part('heading'));
    announce(words.saidSent);
  });
  part('unsend').addEventListener('click', async () => {
    await store.batch(['_sent', '_answer-by', '_reply'].map((what) => ({ key: store.keyFor(`${words.letter}/${what}`), value: '' })));
    show();
    part('send').focus();
    announce(words.undone);
  });
  part('no-reply')?.addEventListener('click', async () => {
    await store.write(store.keyFor(`${words.letter}/_reply`), '');
    show();
    all('reply')[0].focus();
  });
  part('calendar').addEventListener('click', () => {
    const { by } = stateOf(store, words.letter);
    giveFile(words.file, 'text/calendar;charset=utf-8', calendarFile(
      [{ id: `${crypto.getRandomValues(new Uint32Array(2)).join('-')}@${store.id}`, day: by, title: words.event, note: words.eventNote }], { product: words.product }));
  });

  element.hidden = false;
  store.subscribe(show);
  show();
}
