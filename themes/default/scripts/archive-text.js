/** What a reader said, as text to read anywhere: cases and chapters as `shownByCase` makes them, the words from the page. */
export function toMarkdown(cases, { title, madeOn, nothing }) {
  const parts = cases.flatMap(({ heading, chapters }) => [
    ...(heading ? [`## ${oneLine(heading)}`] : []),
    ...chapters.map((chapter) => chapterOf(chapter, heading ? '###' : '##')),
  ]);
  return `${[`# ${title}`, madeOn, ...(parts.length > 0 ? parts : [nothing])].join('\n\n')}\n`;
}

function chapterOf({ heading, progress, answers }, level) {
  return [
    `${level} ${heading}`,
    ...(progress ? [progress] : []),
    ...answers.flatMap((answer, at) => [
      ...(answer.group && answer.group !== answers[at - 1]?.group ? [`${level}# ${answer.group}`] : []),
      textOf(answer),
    ]),
  ].join('\n\n');
}

/** A tick is a line, an answer is quoted line by line, so that no sign in it can be taken for a heading. */
function textOf({ label, isTicked, said }) {
  if (isTicked) return `- [x] ${oneLine(label)}`;
  const rows = said.map(({ words, older }) => [
    ...(words === '' ? [] : [quoted(words)]),
    ...older.map((version) => `${version.when}:\n\n${quoted(version.words)}`),
  ].join('\n\n'));
  return [`**${oneLine(label)}**`, ...rows].join('\n\n');
}

const oneLine = (words) => words.replaceAll(/\s+/g, ' ').trim();
const quoted = (words) => words.split(/\r\n|\r|\n/).map((line) => `> ${line}`.trimEnd()).join('\n');
