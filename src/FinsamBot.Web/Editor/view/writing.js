// From a text to what stands in the editor and back. A line that nobody touched is written back exactly as it came.
import { Fragment } from 'prosemirror-model';
import { read, write } from '../text/inline.js';
import { isAllBlank } from '../text/links.js';
import { linesOf, markerFor, readLine } from '../text/lines.js';
import { Counter } from './numbering.js';
import { isItem, schema } from './schema.js';

const { bold, italic, link } = schema.marks;

/** The line of each block that is in the text as it stands here: blocks never change, so a changed one is another. */
const written = new WeakMap();

export function docOf(text) {
  return schema.nodes.doc.create(null, blocksOf(text));
}

/** @param isKept whether each line is written back as it came */
export function blocksOf(text, isKept = true) {
  const counter = new Counter();
  return linesOf(text).map(line => {
    const block = blockOf(readLine(line), counter);
    counter.pass(block);
    if (isKept) written.set(block, line);
    return block;
  });
}

/** @param isAnew leaves nothing as it came */
export function textOf(doc, isAnew = false) {
  const lines = [];
  doc.forEach(block => {
    const line = isAnew ? lineOf(block) : lineFor(block);
    if (line !== null) lines.push(line);
  });
  return lines.join('\n');
}

/** The line of a block; null for an item without words, which is none in a text. */
export function lineFor(block) {
  let line = written.get(block);
  if (line === undefined) written.set(block, line = lineOf(block));
  return line;
}

/** Blocks that say what a text says are that text's, however they came to stand here. */
export function adopt(doc, text) {
  const blocks = blocksOf(text);
  doc.forEach((block, _, i) => {
    if (blocks[i]?.eq(block)) written.set(block, written.get(blocks[i]));
  });
}

export function runsOf(block) {
  const runs = [];
  block.forEach(({ text, marks }) => runs.push({
    text, bold: !!bold.isInSet(marks), italic: !!italic.isInSet(marks), link: link.isInSet(marks)?.attrs.href ?? null,
  }));
  return runs;
}

function lineOf(block) {
  const words = write(runsOf(block));
  if (isAllBlank(words)) return isItem(block) ? null : '';
  return markerFor({ kind: block.type.name, ...block.attrs }) + words;
}

function blockOf({ kind, level, number, delimiter, source }, counter) {
  const start = number === counter.expected(level, delimiter) ? null : number;
  const attrs = kind === 'numbered' ? { level, delimiter, number, start } : { level };
  return schema.nodes[kind].create(kind === 'paragraph' ? null : attrs, contentOf(read(source)));
}

function contentOf(runs) {
  return Fragment.fromArray(runs.map(run => schema.text(run.text, [
    ...(run.link ? [link.create({ href: run.link })] : []), ...(run.bold ? [bold.create()] : []), ...(run.italic ? [italic.create()] : []),
  ])));
}
