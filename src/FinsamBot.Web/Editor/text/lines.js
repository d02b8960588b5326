// A text as lines, each a paragraph or a list item, read as FinsamBot.Domain.Text.FormattedText reads them.
import { edges } from './links.js';

const LINE_END = /\r\n|[\r\n\f\v\u0085\u2028\u2029]/;
const ITEM = /^([ \t\u00a0]*)(?:([-–•·▪◦*])|(0|[1-9][0-9]{0,2})([.)]))[ \t\u00a0](?=[^])/;
const DEEPEST = 2;
const TAB = 4;

export const LARGEST_NUMBER = 999;

export const linesOf = text => text.split(LINE_END);

/** { kind: 'paragraph' | 'bullet' | 'numbered', level, number, delimiter, marker, source }; the source is what stands behind the marker. */
export function readLine(line) {
  const written = line.slice(0, edges(line)[1]);
  const found = ITEM.exec(written);
  if (!found) return { kind: 'paragraph', level: 0, number: 0, delimiter: '.', marker: '', source: written };
  const [marker, indent, bullet, number, delimiter] = found;
  return {
    kind: bullet ? 'bullet' : 'numbered',
    level: levelOf(indent),
    number: bullet ? 0 : Number(number),
    delimiter: delimiter ?? '.',
    marker,
    source: written.slice(marker.length),
  };
}

export function markerFor({ kind, level, number, delimiter }) {
  if (kind === 'paragraph') return '';
  return ' '.repeat(TAB * level) + (kind === 'bullet' ? '- ' : `${Math.min(number, LARGEST_NUMBER)}${delimiter} `);
}

function levelOf(indent) {
  const columns = [...indent].reduce((sum, sign) => sum + (sign === '\t' ? TAB : 1), 0);
  return Math.min(DEEPEST, Math.floor((columns + TAB / 2) / TAB));
}
