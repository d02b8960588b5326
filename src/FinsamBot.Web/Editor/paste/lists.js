// Lists as the web knows them, and as Word on the web and Google's documents write them: each item with its level beside it.
const DEEPEST = 2;

/** @param form holds the list around this one */
export function listOf(element, style, form) {
  const start = Number.parseInt(element.getAttribute('start') ?? '', 10);
  return {
    depth: (form.list?.depth ?? -1) + 1,
    isOrdered: element.localName === 'ol',
    type: style['list-style-type'] ?? style['list-style'] ?? null,
    next: Number.isInteger(start) ? start : 1,
    hasStart: Number.isInteger(start),
  };
}

/** What makes the element an item: { kind, level, number, delimiter }; null when it is none. */
export function itemOf(element, style, form, counts) {
  const isLoose = element.localName !== 'li';
  if (isLoose && (element.getAttribute('role') !== 'listitem' || form.list)) return null;
  const said = attribute(element, 'aria-level', 'data-aria-level');
  const level = Math.min(DEEPEST, Math.max(0, said ? Number(said) - 1 : form.list?.depth ?? 0));
  const text = attribute(element, 'data-leveltext') ?? '';
  const type = style['list-style-type'] ?? form.list?.type ?? '';
  const isOrdered = /disc|circle|square/.test(type) ? false : form.list?.isOrdered ?? text.includes('%');
  if (!isOrdered && !/decimal|alpha|roman|latin/.test(type)) return { kind: 'bullet', level };
  return { kind: 'numbered', level, number: numberOf(element, level, form.list, counts), delimiter: /\)$/.test(text) ? ')' : '.' };
}

function numberOf(element, level, list, counts) {
  const value = Number.parseInt(element.getAttribute('value') ?? '', 10);
  const id = attribute(element, 'data-listid');
  // Word on the web gives each item a list of its own.
  const key = id && `${id}:${level}`;
  const place = Number.parseInt(attribute(element, 'data-aria-posinset', 'aria-posinset') ?? '', 10);
  let number = list?.next ?? 1;
  if (Number.isInteger(value)) number = value;
  else if (key && !list?.hasStart) number = counts.has(key) ? counts.get(key) + 1 : place || number;
  if (list) [list.next, list.hasStart] = [number + 1, list.hasStart];
  if (key) counts.set(key, number);
  return number;
}

function attribute(element, ...names) {
  const name = names.find(one => element.getAttribute(one));
  return name ? element.getAttribute(name) : null;
}
