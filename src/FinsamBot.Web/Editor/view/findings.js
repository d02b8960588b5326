// What the checks found, marked in the text: from places in our marks to places in the editor, and along with the words as they move. A
// mark is there as long as its words are, and is no part of the text.
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { read } from '../text/inline.js';
import { readLine } from '../text/lines.js';
import { isLetter } from '../text/links.js';
import { lineFor } from './writing.js';

const key = new PluginKey('findings');

export const findings = new Plugin({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply: (tr, marked) => tr.getMeta(key) ?? (tr.docChanged ? moved(tr, marked) : marked),
  },
  props: { decorations: state => key.getState(state) },
});

/** @param found each { id, start, end, title }, as places in the text that the page has */
export function markFindings(view, found) {
  const { doc, tr } = view.state;
  const decorations = [];
  let at = 0;
  doc.forEach((block, pos) => {
    const line = lineFor(block);
    if (line === null) return;
    const end = at + line.length;
    for (const { id, start: from, end: to, title } of found.filter(f => f.start < end && f.end > at)) {
      const [start, stop] = [from, to].map(place => pos + 1 + lettersBefore(line, place - at, block.content.size));
      if (stop > start) {
        decorations.push(Decoration.inline(start, stop, { class: 'finding', title: title ?? '' }, { id, stood: standing(doc, start, stop) }));
      }
    }
    at = end + 1;
  });
  view.dispatch(tr.setMeta(key, DecorationSet.create(doc, decorations)).setMeta('addToHistory', false));
}

/** The ids of those whose words stand in the text as they were. */
export const markedFindings = view => new Set(key.getState(view.state).find().map(({ spec }) => spec.id));

/** The caret goes to the words, which are selected. */
export function goToFinding(view, id) {
  const [mark] = marksOf(view, id);
  if (!mark) return false;
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(doc, mark.from, marksOf(view, id).at(-1).to)).scrollIntoView());
  view.focus();
  return true;
}

/** Other words in their place, looking as they did; false when they do not stand there any more. */
export function replaceFinding(view, id, words) {
  const [mark] = marksOf(view, id);
  if (!mark) return false;
  const { doc, tr } = view.state;
  const { schema } = doc.type;
  const look = doc.nodeAt(mark.from).marks;
  if (words) tr.replaceWith(mark.from, mark.to, schema.text(words, look));
  else tr.delete(mark.from, mark.to + (isBetweenBlanks(doc, mark) ? 1 : 0));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, mark.from + words.length)).scrollIntoView());
  view.focus();
  return true;
}

/** Words that go take one of the blanks around them along. */
function isBetweenBlanks(doc, { from, to }) {
  const block = doc.resolve(from);
  const isBlank = (start, end) => doc.textBetween(start, end) === ' ';
  return to < block.end() && isBlank(to, to + 1) && (from === block.start() || isBlank(from - 1, from));
}

const marksOf = (view, id) => key.getState(view.state).find(undefined, undefined, spec => spec.id === id);

/** Marks move with their words; where these were changed they go. */
function moved(tr, marked) {
  const mapped = marked.map(tr.mapping, tr.doc);
  return mapped.remove(touched(tr, mapped).filter(({ from, to, spec }) => standing(tr.doc, from, to) !== spec.stood));
}

function touched({ mapping }, marked) {
  const found = [];
  mapping.maps.forEach((map, i) => {
    const rest = mapping.slice(i + 1);
    map.forEach((_from, _to, from, to) => found.push(...marked.find(rest.map(from, -1), rest.map(to, 1))));
  });
  return found;
}

/** The words at a place, and whether more of a word or a number joins them. */
function standing(doc, from, to) {
  const [start, end] = [Math.max(0, from - 1), Math.min(doc.content.size, to + 1)];
  const [before, words, after] = [doc.textBetween(start, from), doc.textBetween(from, to, '\n'), doc.textBetween(to, end)];
  return [isLetter(before || undefined), words, isLetter(after || undefined)].join('|');
}

/** How many letters are shown before a place in a line with marks. */
function lettersBefore(line, place, most) {
  const { marker, source } = readLine(line);
  const within = place - marker.length;
  const count = read(source).reduce((sum, run) => sum + Math.max(0, Math.min(run.text.length, within - run.at)), 0);
  return Math.max(0, Math.min(count, most));
}
