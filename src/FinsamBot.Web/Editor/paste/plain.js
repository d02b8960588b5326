// Plain text as our marks. What a PDF or a mail program broke into lines of one width becomes whole again.
import { isLetter } from '../text/links.js';
import { linesOf, readLine } from '../text/lines.js';
import { clean } from './clean.js';

const SHORTEST_CUT = 40;
const WIDEST = 140;
const FEWEST = 3;
const SHARED_ENDS = /^(?:och|eller|samt|respektive|and|or)(?![\p{L}\p{Nd}])/u;
const LONE_MARK = /^\s*(?:[•·▪◦*–-]|\d{1,3}[.)])\s*$/;

/** @param text as it stood on the clipboard, with soft hyphens where words were parted */
export function fromPlain(text) {
  const parted = text.replace(/[\u00ad\u2010](?=[ \t]*(?:\r\n|[\r\n\f\v\u0085\u2028\u2029]))/g, '\u00ac');
  return whole(linesOf(parted).map(line => clean(line).trimEnd())).join('\n').replace(/\n+$/, '');
}

/** Lines, each of which may have been cut from the one before. */
export function whole(lines) {
  const width = widthOf(lines);
  const result = [];
  // Of the line as it was cut, not as it has grown.
  let last = '';
  for (const line of lines.map(withoutNextMark(lines)).filter(l => l !== null)) {
    if (result.length > 0 && isCut(last, line, width)) result.push(mended(result.pop(), line.trimStart()));
    else result.push(line);
    last = line;
  }
  return result.map(line => line.replace(/\u00ac$/, '-'));
}

/** A mark that stands on a line of its own belongs to the line below. */
const withoutNextMark = lines => (line, at) => {
  if (LONE_MARK.test(line) && lines[at + 1]?.trim()) return null;
  return at > 0 && line.trim() && LONE_MARK.test(lines[at - 1]) ? lines[at - 1].trimEnd() + ' ' + line.trim() : line;
};

/** How wide the page was that broke the lines; 0 when it seems that people broke them. */
function widthOf(lines) {
  const full = lines.filter(line => line.trim()).map(line => line.length);
  if (full.length < FEWEST) return 0;
  const widest = Math.max(...full);
  const wide = full.filter(length => length >= widest * 0.75).length;
  const ended = lines.filter(line => /[.!?:;]["”)]?$/.test(line)).length;
  const isBroken = widest >= SHORTEST_CUT && widest <= WIDEST && wide >= full.length * 0.5 && ended < full.length * 0.5;
  return isBroken ? widest : 0;
}

function isCut(last, next, width) {
  const words = next.trim();
  if (!last.trim() || !words || readLine(next).kind !== 'paragraph') return false;
  if (last.endsWith('\u00ac')) return true;
  const isLower = /^\p{Ll}/u.test(words);
  const sign = last.at(-1);
  const isOpen = isLetter(sign) || /[,\-–%/(]/.test(sign) || (/[)"”]/.test(sign) && !/[.!?]/.test(last.at(-2)));
  const isPartedWord = /\p{L}-$/u.test(last) && isLower;
  if (width === 0) return isOpen && isLower && (last.length >= SHORTEST_CUT || (isPartedWord && last.length > SHORTEST_CUT / 2));
  const isFull = last.length >= width * 0.75;
  return isLower ? isOpen : isFull && last.length + firstWord(words).length + 1 > width * 0.9;
}

function mended(text, next) {
  if (text.endsWith('\u00ac')) return text.slice(0, -1) + next;
  const isParted = /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next) && !SHARED_ENDS.test(next);
  return isParted ? text.slice(0, -1) + next : /\p{L}\/$/u.test(text) ? text + next : text + ' ' + next;
}

const firstWord = text => text.split(/\s/, 1)[0];
