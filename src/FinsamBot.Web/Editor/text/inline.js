// Form within one line, read and written as FinsamBot.Domain.Text.InlineForm does. A run is { text, bold, italic, link }, and link an
// address or null.
import { edges, isAllBlank, isItsOwnAddress, isLetter, linksIn } from './links.js';
import { BOLD, ITALIC, starsIn } from './stars.js';

/** The runs of a line, each also with the place `at` where its letters stand in it. Addresses by themselves are links when asked for. */
export function read(line, withBare = false) {
  const links = linksIn(line);
  const runs = [];
  let [at, form, next] = [0, 0, 0];
  const add = (from, to, link) => {
    const look = { bold: !!(form & BOLD), italic: !!(form & ITALIC) };
    if (to > from) runs.push({ text: line.slice(from, to), ...look, link, isBare: false, at: from });
  };
  const between = (start, end) => {
    for (; next < links.length && links[next].end <= end; next++) {
      const { start: from, end: to, words, href, isBare } = links[next];
      if (isBare && !withBare) continue;
      add(start, from, null);
      add(...words, href);
      if (isBare) runs.at(-1).isBare = true;
      start = to;
    }
    add(start, end, null);
  };
  for (const { start, end, change } of starsIn(line, links)) {
    between(at, start);
    form ^= change;
    at = end;
  }
  between(at, line.length);
  return runs;
}

/**
 * One line that reads as these runs, wherever our marks can say it. Where they cannot (italics in the middle of a word), form is left out
 * rather than letters put in: first those italics, then all of them, then everything.
 */
export function write(runs) {
  const letters = runs.map(r => r.text).join('');
  if (!runs.some(r => r.bold || r.italic || r.link)) return letters;
  const whole = prepared(runs);
  const ways = [
    () => whole,
    () => prepared(whole.map((r, i) => (r.italic && isWithinWord(whole, i) ? { ...r, italic: false } : r))),
    () => prepared(whole.map(r => ({ ...r, italic: false }))),
    () => prepared(whole.map(r => ({ ...r, italic: false, bold: false }))),
  ];
  for (const way of ways) {
    const wished = way();
    for (const isBare of [true, false]) {
      const line = marked(wished, isBare);
      if (readsAs(line, wished)) return line;
    }
  }
  return letters;
}

/** Neighbours that look alike are one, a link has one look, and blanks at the edge of a mark stand outside of it. */
function prepared(runs) {
  const pieces = joined(sameLinks(runs).flatMap(parts));
  const isSolid = pieces.map(piece => !isAllBlank(piece.text));
  let before = null;
  pieces.forEach((piece, at) => {
    if (isSolid[at]) {
      before = piece;
    } else if (piece.bold || piece.italic) {
      const after = pieces[isSolid.indexOf(true, at)];
      piece.bold &&= !!before?.bold && !!after?.bold;
      piece.italic &&= !!before?.italic && !!after?.italic;
    }
  });
  return joined(pieces);
}

function sameLinks(runs) {
  const result = [];
  // Words with brackets in them cannot be a link's.
  for (const run of runs.filter(r => r.text).map(r => (r.link && /[[\]]/.test(r.text) ? { ...r, link: null } : r))) {
    const last = result.at(-1);
    if (last?.link && last.link === run.link) {
      result[result.length - 1] = { ...last, text: last.text + run.text, bold: last.bold && run.bold, italic: last.italic && run.italic };
    } else {
      result.push(run);
    }
  }
  return result;
}

function parts(run) {
  const [start, end] = edges(run.text);
  if (start === 0 && end === run.text.length) return [{ ...run }];
  const blank = text => ({ ...run, text, link: null });
  return [blank(run.text.slice(0, start)), { ...run, text: run.text.slice(start, end) }, blank(run.text.slice(end))].filter(r => r.text);
}

function joined(runs) {
  const result = [];
  for (const run of runs) {
    const last = result.at(-1);
    const isAlike = last && last.bold === run.bold && last.italic === run.italic && last.link === run.link;
    if (isAlike) last.text += run.text;
    else result.push(run);
  }
  return result;
}

const isWithinWord = (runs, at) =>
  (!runs[at - 1]?.italic && isLetter(runs[at - 1]?.text.at(-1)) && isLetter(runs[at].text[0]))
  || (!runs[at + 1]?.italic && isLetter(runs[at + 1]?.text[0]) && isLetter(runs[at].text.at(-1)));

/** Pairs within pairs: what lasts longer opens first, and nothing opens before a blank. */
function marked(runs, isBare) {
  let line = '';
  let open = [];
  const shut = keep => {
    while (open.some(form => !keep.includes(form))) line += stars(open.pop());
  };
  runs.forEach((run, at) => {
    const wanted = ['bold', 'italic'].filter(form => run[form]);
    shut(wanted);
    const [start, end] = edges(run.text);
    const words = run.text.slice(start);
    line += run.text.slice(0, start);
    if (start < end) {
      const more = wanted.filter(form => !open.includes(form)).sort((a, b) => extent(runs, at, b) - extent(runs, at, a));
      for (const form of more) line += stars(form);
      open = [...open, ...more];
    }
    line += !run.link || (isBare && isItsOwnAddress(run.text, run.link)) ? words : `[${words}](${run.link})`;
  });
  shut([]);
  return line;
}

const stars = form => (form === 'bold' ? '**' : '*');

function extent(runs, from, form) {
  let at = from;
  while (runs[at]?.[form]) at++;
  return at;
}

/** Letter by letter; a blank looks the same in any form, and letters that are an address may be read as a link to it. */
function readsAs(line, runs) {
  const got = read(line, true);
  let [i, j, a, b] = [0, 0, 0, 0];
  for (;;) {
    while (i < got.length && a === got[i].text.length) [i, a] = [i + 1, 0];
    while (j < runs.length && b === runs[j].text.length) [j, b] = [j + 1, 0];
    if (i === got.length || j === runs.length) return i === got.length && j === runs.length;
    const [one, other] = [got[i], runs[j]];
    const length = Math.min(one.text.length - a, other.text.length - b);
    const words = one.text.slice(a, a + length);
    if (words !== other.text.slice(b, b + length)) return false;
    const isAlike = one.bold === other.bold && one.italic === other.italic && (one.link === other.link || (one.isBare && !other.link));
    if (!isAlike && !isAllBlank(words)) return false;
    [a, b] = [a + length, b + length];
  }
}
