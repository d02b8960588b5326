// Word's own lists on the clipboard: paragraphs that say in their style which list and level they are of, with the sign as text.
import { LARGEST_NUMBER } from '../text/lines.js';

const DEEPEST = 2;
const PARAGRAPH = { kind: 'paragraph' };
const ROMAN = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** What a paragraph says of its list; null when it is in none. */
export function wordItem(element, style, styles) {
  const found = /^(\w+)\s+level(\d+)/.exec(style['mso-list'] ?? '');
  const named = /(?:^|\s)MsoList(Bullet|Number)(\d?)/i.exec(element.getAttribute('class') ?? '');
  if (found && element.localName !== 'li') {
    const said = styles.lists.get(`${found[1]}:level${found[2]}`);
    return {
      level: Math.min(DEEPEST, Number(found[2]) - 1), depth: Number(found[2]), list: found[1], label: '',
      isBullet: !said || said['mso-level-number-format'] === 'bullet', start: Number(said?.['mso-level-start-at']) || 1,
    };
  }
  if (!named || style['mso-list'] || element.localName === 'li') return null;
  const depth = Number(named[2] || 1);
  return { level: Math.min(DEEPEST, depth - 1), depth, list: named[1], label: '', isBullet: named[1].toLowerCase() === 'bullet', start: 1 };
}

/** { kind, level, number, delimiter }, or a label that our lists cannot say and that stays words. */
export function markerOf(item, counts) {
  if (!item) return PARAGRAPH;
  if (item.kind) return item.number > LARGEST_NUMBER ? { ...PARAGRAPH, label: item.number + item.delimiter } : item;
  const { label, level } = item;
  const [, digits, letters, delimiter] = /^\(?(?:(\d{1,4})|(\p{L}{1,5}))([.)])$/u.exec(label) ?? [];
  if (!label) return item.isBullet || !item.list ? { kind: 'bullet', level } : numbered(item, next(item, counts), '.', counts);
  if (digits) return numbered(item, Number(digits), delimiter, counts);
  if (letters) return numbered(item, next({ ...item, start: ordinal(letters.toLowerCase()) }, counts), delimiter, counts);
  return /[\p{L}\p{Nd}]/u.test(label) && label.length > 1 ? { ...PARAGRAPH, label } : { kind: 'bullet', level };
}

function numbered({ list, depth, level }, number, delimiter, counts) {
  if (number > LARGEST_NUMBER) return { ...PARAGRAPH, label: number + delimiter };
  for (const key of [...counts.keys()]) if (key.startsWith(`${list}/`) && Number(key.split('/')[1]) > depth) counts.delete(key);
  counts.set(`${list}/${depth}`, number);
  return { kind: 'numbered', level, number, delimiter };
}

const next = ({ list, depth, start }, counts) => (counts.get(`${list}/${depth}`) ?? start - 1) + 1;

/** Of a letter its place in the alphabet; i, v and x begin Roman numbers more often than they go on from h, u and w. */
function ordinal(letters) {
  if (letters.length === 1 && !'ivx'.includes(letters)) return letters.charCodeAt(0) - 96;
  const values = [...letters].map(sign => ROMAN[sign]);
  if (values.some(value => !value)) return 1;
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
