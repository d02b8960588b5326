// Which number each item has: what was said, or one more than the item before it in its list. Gaps and deeper items do not end a list.
import { Plugin } from 'prosemirror-state';
import { LARGEST_NUMBER } from '../text/lines.js';
import { schema } from './schema.js';

const { paragraph, numbered } = schema.nodes;

/** Counts from top to bottom. */
export class Counter {
  last = [];

  /** The number an item would have if nothing else were said. */
  expected(level, delimiter) {
    const last = this.last[level];
    return last?.delimiter === delimiter ? Math.min(last.number + 1, LARGEST_NUMBER) : 1;
  }

  pass(node) {
    const { level = 0, number, delimiter } = node.attrs;
    if (node.type === paragraph) {
      if (node.content.size > 0) this.last = [];
    } else {
      this.last.length = level;
      if (node.type === numbered) this.last[level] = { number, delimiter };
    }
  }
}

export const renumbers = new Plugin({
  appendTransaction: (transactions, before, state) => (transactions.some(t => t.docChanged) ? renumbered(state) : null),
});

function renumbered({ doc, tr }) {
  const counter = new Counter();
  doc.forEach((node, pos) => {
    let counted = node;
    if (node.type === numbered) {
      const { level, start, number, delimiter } = node.attrs;
      const right = start ?? counter.expected(level, delimiter);
      if (right !== number) {
        tr.setNodeAttribute(pos, 'number', right);
        counted = numbered.create({ ...node.attrs, number: right });
      }
    }
    counter.pass(counted);
  });
  return tr.docChanged ? tr : null;
}
