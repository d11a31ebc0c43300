const ALTERNATIVE = /\/~\d+(?:\.\d+)?$/;

/** An older answer is kept beside the newer one, under its key and the moment it was given: `…/~1741770000000`. */
export const isAlternative = (key) => ALTERNATIVE.test(key);
export const baseOf = (key) => key.replace(ALTERNATIVE, '');

/** Nothing ticked and nothing written. */
export const isEmpty = (value) =>
  value === '' || value === false || value === null || value === undefined || (Array.isArray(value) && value.every(isEmpty));

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const newestFirst = (a, b) => order(b.at, a.at) || order(b.by ?? '', a.by ?? '') || order(JSON.stringify(b.value), JSON.stringify(a.value));

/**
 * Both, joined: for each answer the newer one stands, and every other thing that was ever said is kept beside it. In
 * any order and however often, the result is the same, because for each different answer only its last moment counts.
 */
export function merge(mine, theirs) {
  const answers = new Map();
  for (const version of [...mine, ...theirs].flatMap(versionsOf)) {
    const said = JSON.stringify(version.value);
    if (!answers.has(version.key)) answers.set(version.key, new Map());
    const versions = answers.get(version.key);
    if (!versions.has(said) || newestFirst(version, versions.get(said)) < 0) versions.set(said, version);
  }
  return [...answers.values()].flatMap((versions) => standing([...versions.values()])).sort((a, b) => order(a.key, b.key));
}

/** What a record says, and what is kept in it because nobody has decided yet. */
function versionsOf({ key, value, at, by, also = [] }) {
  return [{ value, at, by }, ...also].map((version) => ({ key: baseOf(key), value: version.value, at: version.at, by: version.by }));
}

/** The newest under the key itself, the others below it. An empty answer is not worth keeping beside another. */
function standing(versions) {
  const [newest, ...older] = versions.sort(newestFirst);
  const moments = new Map();
  return [newest, ...older.filter(({ value }) => !isEmpty(value)).map((version) => {
    const nth = (moments.get(version.at) ?? 0) + 1;
    moments.set(version.at, nth);
    return { ...version, key: `${version.key}/~${version.at}${nth > 1 ? `.${nth}` : ''}` };
  })];
}

/** What has to be written so that `before` becomes `after`; an empty value takes something away. */
export function changes(before, after) {
  const was = new Map(before.map((record) => [record.key, record]));
  const is = new Set(after.map(({ key }) => key));
  return [
    ...after.filter((record) => !isSame(record, was.get(record.key))).map(({ key, value, at, by }) => ({ key, value, at, by })),
    ...before.filter(({ key }) => !is.has(key)).map(({ key }) => ({ key, value: '' })),
  ];
}

const isSame = (a, b) => b !== undefined && a.at === b.at && JSON.stringify(a.value) === JSON.stringify(b.value);

/** What would become of the answers here if `after` stood in their place. */
export function compare(before, theirs, after) {
  const here = answersOf(before);
  const there = answersOf(theirs);
  const then = answersOf(after);
  const both = [...there].filter(([key]) => here.has(key));
  const differ = both.filter(([key, said]) => here.get(key) !== said);
  const removed = [...here.keys()].filter((key) => !then.has(key)).length;
  return {
    answers: there.size,
    fresh: [...there.keys()].filter((key) => !here.has(key) && then.has(key)).length,
    same: both.length - differ.length,
    newerHere: differ.filter(([key]) => then.get(key) === here.get(key)).length,
    newerThere: differ.filter(([key]) => then.get(key) !== here.get(key)).length,
    removed,
    isLoss: removed > here.size * 0.2,
  };
}

/** What stands, without what is empty and what is only kept beside it. */
function answersOf(records) {
  return new Map(records
    .filter(({ key, value }) => !isAlternative(key) && !isEmpty(value))
    .map(({ key, value }) => [key, JSON.stringify(value)]));
}
