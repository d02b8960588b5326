// What the keys and the buttons do beyond what the library knows.
import { splitBlock, toggleMark } from 'prosemirror-commands';
import { addressFor, isLetter } from '../text/links.js';
import { isItem, schema } from './schema.js';

const { paragraph, numbered } = schema.nodes;
const { bold, italic, link } = schema.marks;
const DEEPEST = 2;

/** The lines that the selection touches, as { node, pos }. */
export function touched({ doc, selection: { from, to } }) {
  const lines = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock) lines.push({ node, pos });
    return !node.isTextblock;
  });
  return lines;
}

/** Makes the touched lines items of a list, or ordinary lines when all of them are. Gaps between lines stay gaps. */
export const toggleList = type => (state, dispatch) => {
  const lines = touched(state);
  const chosen = lines.length > 1 ? lines.filter(({ node }) => node.content.size > 0) : lines;
  if (chosen.length === 0) return false;
  if (!dispatch) return true;
  const { tr } = state;
  if (chosen.every(({ node }) => node.type === type)) {
    for (const line of chosen) leaveList(tr, line);
  } else {
    chosen.forEach(({ node: { attrs: { level = 0 } }, pos }, i) => {
      tr.setNodeMarkup(pos, type, { level, ...startOf(state.doc, pos, type, i === 0) });
    });
  }
  dispatch(tr.scrollIntoView());
  return true;
};

/** Deeper or less deep, as far as the touched items can. */
export const indent = by => (state, dispatch) => {
  const items = touched(state).filter(({ node }) => isItem(node) && isLevel(node.attrs.level + by));
  if (items.length === 0) return false;
  const { tr } = state;
  for (const { node, pos } of items) tr.setNodeMarkup(pos, null, { ...node.attrs, level: node.attrs.level + by, start: null });
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Tab where an item's words begin, as in Word; anywhere else it leaves the editor. */
export const indentAtStart = by => (state, dispatch) =>
  state.selection.empty && state.selection.$from.parentOffset === 0 && indent(by)(state, dispatch);

/** Enter: the next line is of the same kind, and an item without words ends its list step by step. */
export function nextLine(state, dispatch) {
  const { $from, empty } = state.selection;
  const node = $from.parent;
  if (!isItem(node)) return false;
  if (!empty || node.content.size > 0) {
    return splitBlock(state, dispatch && (tr => dispatch(kindOfNext(tr, node))));
  }
  if (dispatch) {
    const { tr } = state;
    const pos = $from.before();
    if (node.attrs.level > 0) tr.setNodeMarkup(pos, null, { ...node.attrs, level: node.attrs.level - 1, start: null });
    else leaveList(tr, { node, pos });
    dispatch(tr.scrollIntoView());
  }
  return true;
}

/** Backspace where an item's words begin takes its mark away. */
export function unmark(state, dispatch) {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || !isItem($from.parent)) return false;
  if (dispatch) {
    const { tr } = state;
    leaveList(tr, { node: $from.parent, pos: $from.before() });
    dispatch(tr.scrollIntoView());
  }
  return true;
}

/** Bold where any of the selected words are not, and ordinary where all are. */
export const toggleBold = toggleMark(bold, null, { removeWhenPresent: false });

/** Whether all that is selected has the mark, or what is written next will. */
export function hasMark({ doc, storedMarks, selection: { $from, from, to, empty } }, mark) {
  if (empty) return !!mark.isInSet(storedMarks ?? $from.marks());
  let [isAll, isAny] = [true, false];
  doc.nodesBetween(from, to, node => {
    if (node.isText) [isAll, isAny] = [isAll && !!mark.isInSet(node.marks), true];
  });
  return isAll && isAny;
}

/** Whole words: the marks of a text cannot say italics within one. */
export function toggleItalic(state, dispatch) {
  const { from, to, empty } = state.selection;
  if (empty) return toggleMark(italic)(state, dispatch);
  const [start, end] = [wordEdge(state.doc, from, -1), wordEdge(state.doc, to, 1)];
  if (dispatch) {
    const isOn = hasMark(state, italic);
    dispatch((isOn ? state.tr.removeMark(start, end, italic) : state.tr.addMark(start, end, italic.create())).scrollIntoView());
  }
  return true;
}

/** The link at the selection, as { from, to, href }, or the selection itself. */
export function linkAt({ doc, selection: { $from, from, to, empty } }) {
  const at = $from.parent.childAfter($from.parentOffset);
  const near = [at.node, $from.nodeBefore].find(node => node && link.isInSet(node.marks));
  const mark = near && link.isInSet(near.marks);
  if (!mark) return { from, to, href: '' };
  const start = $from.start();
  let range = null;
  $from.parent.forEach((node, offset) => {
    const isSame = mark.isInSet(node.marks);
    const reach = [start + offset, start + offset + node.nodeSize];
    if (isSame && range?.[1] === reach[0]) range[1] = reach[1];
    else if (isSame && !(range && range[1] >= from)) range = reach;
  });
  return range && (empty || to <= range[1]) ? { from: range[0], to: range[1], href: mark.attrs.href } : { from, to, href: mark.attrs.href };
}

/** Makes the place a link; without words there the address stands for itself. False when the address leads nowhere. */
export function setLink(view, { from, to }, wished) {
  const href = addressFor(completed(wished));
  if (!href) return false;
  const { tr } = view.state;
  if (from === to) tr.insert(from, schema.text(wished.trim(), [link.create({ href })]));
  else tr.removeMark(from, to, link).addMark(from, to, link.create({ href }));
  view.dispatch(tr.scrollIntoView());
  return true;
}

export const removeLink = (view, { from, to }) => view.dispatch(view.state.tr.removeMark(from, to, link).scrollIntoView());

/** People leave out what browsers add. */
function completed(wished) {
  const address = wished.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return 'mailto:' + address;
  return /^[^\s/]+\.[^\s/]{2,}(?:\/\S*)?$/.test(address) ? 'https://' + address : address;
}

/** The numbers below stay what they are: the first of them takes the number of the item that is none any more. */
function leaveList(tr, { node, pos }) {
  tr.setNodeMarkup(pos, paragraph);
  const next = tr.doc.nodeAt(pos + node.nodeSize);
  if (node.type === numbered && next?.type === numbered && next.attrs.level === node.attrs.level && next.attrs.start === null) {
    tr.setNodeAttribute(pos + node.nodeSize, 'start', node.attrs.number);
  }
}

/** A new list begins at one, unless it goes on from the line above. */
function startOf(doc, pos, type, isFirst) {
  if (type !== numbered) return {};
  const above = doc.resolve(pos).nodeBefore;
  return { start: isFirst && above?.type !== numbered ? 1 : null, delimiter: above?.type === numbered ? above.attrs.delimiter : '.' };
}

function kindOfNext(tr, { type, attrs }) {
  const { $from } = tr.selection;
  return tr.setNodeMarkup($from.before(), type, type === numbered ? { ...attrs, start: null } : attrs);
}

const isLevel = level => level >= 0 && level <= DEEPEST;

function wordEdge(doc, pos, step) {
  const $pos = doc.resolve(pos);
  const text = $pos.parent.textContent;
  let at = $pos.parentOffset;
  while (isLetter(text[at - 1]) && isLetter(text[at])) at += step;
  return $pos.start() + at;
}
