import { answersTo, isKnown, standOf, timesGuessed } from './marks.js';

/**
 * What may feed a plan: the reader's own next steps, facts, and guesses that came up at least twice. `places` are
 * questions, `{ key, isMarked, … }`; `cases` come in the order of their newest answer. What is left out is counted, so
 * that the page can say why.
 */
export function planFrom(records, places) {
  const all = places.flatMap((place) => {
    const answers = answersTo(records, place.key);
    const times = timesGuessed(answers);
    return answers.map((answer) => ({ ...answer, place, times, stand: standOf({ as: answer.as, isMarked: place.isMarked, times }) }));
  });
  const taken = all.filter(({ stand }) => stand === 'own' || isKnown(stand));
  const left = (which) => all.filter(({ stand }) => stand === which).length;
  return { cases: byCase(taken), isEmpty: taken.length === 0, stories: left('story'), guesses: left('guess'), unmarked: left('unmarked') };
}

function byCase(answers) {
  const cases = new Map();
  for (const answer of answers) cases.set(answer.scope, [...(cases.get(answer.scope) ?? []), answer]);
  return [...cases]
    .map(([scope, own]) => ({ scope, answers: own, at: Math.max(...own.map(({ at }) => at)) }))
    .sort((a, b) => b.at - a.at || (a.scope < b.scope ? -1 : 1));
}
