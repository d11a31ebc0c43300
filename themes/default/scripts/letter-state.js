/**
 * What became of a letter in the case that the tab looks at, from its key (`letter/<id>`): `written` is what has words,
 * `sent` what the reader says was sent, `answered` what got an answer. Days are texts; what is not known is empty.
 */
export function stateOf(store, letter) {
  const said = (what) => store.read(store.keyFor(`${letter}/${what}`))?.value ?? '';
  const [sent, by, reply] = [said('_sent'), said('_answer-by'), said('_reply')];
  const isWritten = store.list(store.keyFor(`${letter}/`)).some(({ key }) => !key.endsWith('/_tone') && !key.endsWith('/_off'));
  return { state: sent && reply ? 'answered' : sent ? 'sent' : isWritten ? 'written' : '', sent, by, reply: sent ? reply : '' };
}
