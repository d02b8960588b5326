// Asterisks that are form, found as FinsamBot.Domain.Text.StarMarks finds them: one for italic, two for bold, three for both.
import { isBlank, isLetter } from './links.js';

export const ITALIC = 1;
export const BOLD = 2;
const BOTH = 3;

/** Each as { start, end, change }, in the order of the line. */
export function starsIn(line, links) {
  if (!line.includes('*')) return [];
  const pairs = new Pairs();
  for (const [start, end] of groups(line, links)) {
    const kind = end - start;
    const isEdge = kind !== BOLD;
    const [before, after] = [line[start - 1], line[end]];
    if (isBlank(before) || (isEdge && isLetter(after)) || !pairs.close(start, kind)) {
      if (!isBlank(after) && !(isEdge && isLetter(before))) pairs.open[kind] = start;
    }
  }
  return pairs.marks.sort((one, other) => one.start - other.start);
}

/** One to three asterisks in a row, outside of links. */
function* groups(line, links) {
  let link = 0;
  for (const { index, 0: { length } } of line.matchAll(/\*+/g)) {
    while (link < links.length && links[link].end <= index) link++;
    if (length <= BOTH && (link === links.length || links[link].start > index)) yield [index, index + length];
  }
}

/** The nearest opening asterisks of each kind, and the pairs found. What opened within a pair and did not close stays letters. */
class Pairs {
  open = [-1, -1, -1, -1];
  marks = [];

  close(at, kind) {
    const [own, both] = [this.open[kind], this.open[BOTH]];
    if (kind === BOTH) {
      return both >= 0 && both > Math.max(this.open[ITALIC], this.open[BOLD]) ? this.pair(both, at, kind) : this.closeTwo(at);
    }
    return own >= both ? own >= 0 && this.pair(own, at, kind) : this.closeInner(at, kind);
  }

  /** Three asterisks behind a pair within a pair. */
  closeTwo(at) {
    const [inner, outer] = this.open[ITALIC] > this.open[BOLD] ? [ITALIC, BOLD] : [BOLD, ITALIC];
    const start = this.open[outer];
    return start >= 0 && this.pair(this.open[inner], at, inner) && this.pair(start, at + inner, outer);
  }

  /** Three asterisks opened, and the inner pair ends first: what is left of them is the outer one. */
  closeInner(at, kind) {
    const start = this.open[BOTH];
    const outer = BOTH ^ kind;
    this.pair(start + outer, at, kind);
    this.open[BOTH] = -1;
    this.open[outer] = start;
    return true;
  }

  pair(start, at, kind) {
    this.marks.push({ start, end: start + kind, change: kind }, { start: at, end: at + kind, change: kind });
    this.open = this.open.map(other => (other >= start ? -1 : other));
    return true;
  }
}
