// A table as lines: a row each, its cells parted by dashes.
const BETWEEN = { text: ' – ', bold: false, italic: false, link: null };

/** @param linesOf reads one cell */
export function rowsOf(table, linesOf) {
  const rows = [...table.rows].map(row => [...row.cells].map(linesOf).filter(lines => lines.length > 0)).filter(cells => cells.length > 0);
  const isTable = rows.some(cells => cells.length > 1);
  if (!isTable) return { isTable, lines: rows.flat(2) };
  const caption = table.caption ? linesOf(table.caption) : [];
  return { isTable, lines: [...caption, ...rows.map(cells => ({ kind: 'paragraph', runs: joined(cells.map(inOneLine), BETWEEN) }))] };
}

const inOneLine = lines => joined(lines.map(line => line.runs), { ...BETWEEN, text: ' ' });

const joined = (parts, between) => parts.flatMap((runs, at) => (at === 0 ? runs : [between, ...runs]));
