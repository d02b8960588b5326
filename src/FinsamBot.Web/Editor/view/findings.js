// What the checks found, marked in the text: from places in our marks to places in the editor, and along with the words as they move.
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { read } from '../text/inline.js';
import { readLine } from '../text/lines.js';
import { lineFor } from './writing.js';

const key = new PluginKey('findings');

export const findings = new Plugin({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply: (tr, marked) => tr.getMeta(key) ?? marked.map(tr.mapping, tr.doc),
  },
  props: { decorations: state => key.getState(state) },
});

/** @param found each { start, end, title }, as places in the text that the page has */
export function markFindings(view, found) {
  const decorations = [];
  let at = 0;
  view.state.doc.forEach((block, pos) => {
    const line = lineFor(block);
    if (line === null) return;
    const end = at + line.length;
    for (const { start: from, end: to, title } of found.filter(f => f.start < end && f.end > at)) {
      const [start, stop] = [from, to].map(place => pos + 1 + lettersBefore(line, place - at, block.content.size));
      if (stop > start) decorations.push(Decoration.inline(start, stop, { class: 'finding', title: title ?? '' }));
    }
    at = end + 1;
  });
  view.dispatch(view.state.tr.setMeta(key, DecorationSet.create(view.state.doc, decorations)).setMeta('addToHistory', false));
}

/** How many letters are shown before a place in a line with marks. */
function lettersBefore(line, place, most) {
  const { marker, source } = readLine(line);
  const within = place - marker.length;
  const count = read(source).reduce((sum, run) => sum + Math.max(0, Math.min(run.text.length, within - run.at)), 0);
  return Math.max(0, Math.min(count, most));
}
