// Takes what is pasted and dropped, instead of the library: it would lose lists from Word, and under our policy all form.
import { Selection, TextSelection } from 'prosemirror-state';
import { blocksOf } from '../view/writing.js';
import { isItem } from '../view/schema.js';
import { fromHtml } from './html.js';
import { fromPlain } from './plain.js';

const LARGEST_PLAIN = 100_000;

/** @param tell is given the counts of what was left out */
export function clipboardOf(tell) {
  return {
    paste(view, event) {
      if (!view.editable || !event.clipboardData) return false;
      return take(view, event, event.clipboardData, tell, view.state.selection);
    },
    drop(view, event) {
      if (view.dragging || !view.editable || !event.dataTransfer) return false;
      const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
      return take(view, event, event.dataTransfer, tell, found ? Selection.near(view.state.doc.resolve(found.pos)) : view.state.selection);
    },
  };
}

/** A file that is no picture is the page's: it may be a Word document. */
function take(view, event, data, tell, place) {
  const [html, plain, files] = [data.getData('text/html'), data.getData('text/plain'), [...data.files]];
  if (!html && !plain && files.some(file => !file.type.startsWith('image/'))) return true;
  event.preventDefault();
  const form = html ? fromHtml(html) : null;
  const { text, left } = form && (form.text || form.left.pictures > 0 || !plain) ? form : bounded(plain);
  if (!html && !plain) left.pictures = files.length;
  if (text) insert(view, blocksOf(text, false), place);
  tell(left);
  return true;
}

function bounded(plain) {
  const isCut = plain.length > LARGEST_PLAIN;
  return { text: fromPlain(isCut ? plain.slice(0, LARGEST_PLAIN) : plain), left: isCut ? { cut: 1 } : {} };
}

/** The first and the last line join what stands around the caret where they are of its kind; lists stay lists. */
function insert(view, blocks, place) {
  const { tr } = view.state;
  tr.setSelection(place).deleteSelection();
  const { $from } = tr.selection;
  const here = $from.parent;
  const [before, after] = [here.content.cut(0, $from.parentOffset), here.content.cut($from.parentOffset)];
  const lines = [...blocks];
  const single = lines.length === 1;
  if (before.size > 0 || (single && after.size > 0) || (isItem(here) && !isItem(lines[0]))) {
    if (single || !isItem(lines[0])) lines[0] = here.copy(before.append(lines[0].content));
    else lines.unshift(here.copy(before));
  }
  const caret = lines.reduce((sum, line) => sum + line.nodeSize, $from.before()) - 1;
  if (after.size > 0) {
    const last = lines.at(-1);
    const joins = single || !isItem(last) || last.type === here.type;
    if (joins) lines[lines.length - 1] = last.copy(last.content.append(after));
    else lines.push(here.copy(after));
  }
  tr.replaceWith($from.before(), $from.after(), lines);
  tr.setSelection(TextSelection.create(tr.doc, Math.min(caret, tr.doc.content.size - 1)));
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
}
