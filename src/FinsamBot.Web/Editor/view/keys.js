// Keys, and what becomes form while it is written.
import { baseKeymap, chainCommands, deleteSelection, joinBackward, selectNodeBackward, splitBlock } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { InputRule, inputRules, undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { indent, indentAtStart, nextLine, toggleBold, toggleItalic, toggleList, unmark } from './commands.js';
import { isItem, schema } from './schema.js';

const { paragraph, bullet, numbered } = schema.nodes;
const { bold, italic } = schema.marks;

/** @param link opens the field for an address */
export function keys({ link }) {
  const enter = chainCommands(nextLine, splitBlock);
  const back = chainCommands(undoInputRule, deleteSelection, unmark, joinBackward, selectNodeBackward);
  const own = {
    'Mod-b': toggleBold,
    'Mod-i': toggleItalic,
    'Mod-k': link,
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-Shift-z': redo,
    'Mod-Shift-8': toggleList(bullet),
    'Mod-Shift-7': toggleList(numbered),
    'Alt-Shift-ArrowRight': indent(1),
    'Alt-Shift-ArrowLeft': indent(-1),
    Enter: enter,
    'Shift-Enter': enter,
    Backspace: back,
    'Shift-Backspace': back,
  };
  // Ctrl+Enter is the page's.
  const { Enter, 'Mod-Enter': send, ...usual } = baseKeymap;
  return [keymap(own), keymap(usual)];
}

/** Tab moves on to what comes next, unless somebody is writing and stands where an item begins. */
export function tabKey(isWriting) {
  const only = command => (state, dispatch) => isWriting() && command(state, dispatch);
  return keymap({ Tab: only(indentAtStart(1)), 'Shift-Tab': only(indentAtStart(-1)) });
}

/** The marks of our texts, typed: they would be form in the report. */
export const typedMarks = inputRules({
  rules: [
    itemRule(/^([-–•·▪◦*])\s$/, () => [bullet, { level: 0 }]),
    itemRule(/^(0|[1-9]\d{0,2})([.)])\s$/, ([, number, delimiter]) => [numbered, { level: 0, start: Number(number), delimiter }]),
    markRule(/(?<!\*)\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, bold, 2),
    markRule(/(?<![\p{L}\p{Nd}*])\*([^*\s](?:[^*]*[^*\s])?)\*$/u, italic, 1),
  ],
});

function itemRule(match, kind) {
  return new InputRule(match, (state, found, start, end) => {
    const $start = state.doc.resolve(start);
    if (isItem($start.parent)) return null;
    const [type, attrs] = kind(found);
    return state.tr.delete(start, end).setBlockType(start, start, type, attrs);
  });
}

function markRule(match, mark, stars) {
  return new InputRule(match, (state, found, start, end) => {
    // The last sign is not in the text yet.
    const [from, to] = [start + stars, start + stars + found[1].length];
    const tr = state.tr.delete(to, end).delete(start, from);
    return tr.addMark(start, start + found[1].length, mark.create()).removeStoredMark(mark);
  });
}
