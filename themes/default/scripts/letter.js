/** What is said in a letter's sheet as it would be sent: parts that are left out are gone, paragraphs stand apart. */
export function textOf(element) {
  if ('value' in element) return element.value;
  const copy = element.cloneNode(true);
  for (const gone of copy.querySelectorAll('[data-out]')) gone.remove();
  for (const missing of copy.querySelectorAll('[data-state="missing"]')) missing.textContent = `[${missing.textContent}]`;
  for (const line of copy.querySelectorAll('br')) line.replaceWith('\n');
  const paragraphs = copy.querySelectorAll('p');
  const texts = (paragraphs.length > 0 ? [...paragraphs] : [copy]).map((part) => tidy(part.textContent));
  return texts.filter((text) => text.length > 0).join('\n\n');
}

function tidy(text) {
  return text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim()).join('\n').trim();
}

/** The letter as it stands on the page: the tone that is shown, in the reader's own version where there is one. */
export function currentLetter(form) {
  const tone = form.querySelector('[data-part="choice"] input:checked')?.value ?? form.querySelector('[data-part="tone"]').dataset.tone;
  const sheet = form.querySelector(`[data-part="tone"][data-tone="${tone}"]`);
  const own = form.querySelector(`[data-part="own"][data-tone="${tone}"][data-active]`);
  const part = (root, name) => root.querySelector(`[data-part="${name}"]`);
  if (own) return { tone, isOwn: true, subject: part(own, 'own-subject')?.value ?? '', text: part(own, 'text').value, missing: [] };
  const missing = [...sheet.querySelectorAll('[data-state="missing"]')].filter((blank) => !blank.closest('[data-out]')).map((blank) => blank.textContent);
  const subject = part(sheet, 'subject');
  return { tone, isOwn: false, subject: subject ? textOf(subject) : '', text: textOf(part(sheet, 'text')), missing: [...new Set(missing)] };
}

/** RFC 6068 wants line breaks as %0D%0A; halves of a sign that stands for nothing cannot be encoded. */
const encoded = (words) => encodeURIComponent(words.toWellFormed?.() ?? words.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('%0A', '%0D%0A').replaceAll('%0D%0D%0A', '%0D%0A');

/**
 * A link that opens a mail program, at most `limit` characters long: longer ones are cut off by some programs without a word.
 * What does not fit is left out as a whole, first the text, then the subject; `isWhole` says whether everything is in it.
 */
export function mailLink({ subject, text }, limit) {
  const about = subject ? `subject=${encoded(subject)}` : '';
  const all = `mailto:?${[about, `body=${encoded(text)}`].filter((part) => part !== '').join('&')}`;
  if (all.length <= limit) return { href: all, isWhole: true };
  const short = `mailto:?${about}`;
  return { href: about && short.length <= limit ? short : 'mailto:', isWhole: false };
}
