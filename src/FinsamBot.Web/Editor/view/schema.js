// What can stand in the editor: exactly what a text of ours can say. Each line is a block of its own, and an empty line a gap.
import { Schema } from 'prosemirror-model';
import { followed } from '../text/links.js';

const DEEPEST = 2;

const levelOf = dom => Math.max(0, Math.min(DEEPEST, Number(dom.dataset.level) || 0));

const block = { group: 'block', content: 'text*' };

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { ...block, parseDOM: [{ tag: 'p' }, { tag: 'div' }], toDOM: () => ['p', 0] },
    bullet: {
      ...block,
      attrs: { level: { default: 0 } },
      parseDOM: [{ tag: 'p.bullet', priority: 60, getAttrs: dom => ({ level: levelOf(dom) }) }],
      toDOM: ({ attrs: { level } }) => ['p', { class: `bullet level${level}`, 'data-level': level }, 0],
    },
    // `start` is what a writer said; `number` follows from it and from the items before.
    numbered: {
      ...block,
      attrs: { level: { default: 0 }, start: { default: null }, number: { default: 1 }, delimiter: { default: '.' } },
      parseDOM: [{ tag: 'p.numbered', priority: 60, getAttrs: numberedOf }],
      toDOM: ({ attrs: { level, start, number, delimiter } }) => ['p', {
        class: `numbered level${level}`, 'data-level': level, 'data-number': number + delimiter, 'data-start': start ?? '',
      }, 0],
    },
    text: {},
  },
  marks: {
    link: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: dom => (followed(dom.getAttribute('href')) ? { href: dom.getAttribute('href') } : false) }],
      toDOM: ({ attrs: { href } }) => ['a', { href, rel: 'noopener noreferrer nofollow' }, 0],
    },
    bold: {
      parseDOM: [
        { tag: 'strong' },
        { tag: 'b' },
        { style: 'font-weight', getAttrs: weight => /^(?:bold(?:er)?|[6-9]\d\d)$/.test(weight) && null },
      ],
      toDOM: () => ['strong', 0],
    },
    italic: {
      parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
      toDOM: () => ['em', 0],
    },
  },
});

function numberedOf(dom) {
  const { number, start } = dom.dataset;
  return {
    level: levelOf(dom),
    start: start ? Number(start) : null,
    number: parseInt(number, 10) || 0,
    delimiter: number?.endsWith(')') ? ')' : '.',
  };
}

export const isItem = node => node.type !== schema.nodes.paragraph;
