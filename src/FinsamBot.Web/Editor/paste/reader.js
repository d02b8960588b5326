// Walks through a document from elsewhere and gathers lines. Bounded: a paste of any size ends.
import { addressFor } from '../text/links.js';
import { clean } from './clean.js';
import { isComment, isDeleted, isHeading, isHidden, isPicture, pictureWord, wrappedAddress } from './foreign.js';
import { itemOf, listOf } from './lists.js';
import { look, points } from './styles.js';
import { Line } from './line.js';
import { rowsOf } from './tables.js';
import { markerOf, wordItem } from './word.js';

const MOST_NODES = 200_000;
const MOST_LETTERS = 100_000;
/** A gap of this size, in points, is what a writer means by a blank line; the import of Word documents says the same. */
const BLANK_LINE = 6;
const BLOCKS = new Set(('p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre section article header footer main aside nav address '
  + 'figure figcaption center form fieldset details summary hr table caption tbody tr td th body').split(' '));
const PLAIN = { bold: false, italic: false, link: null, isPre: false, list: null };

export class Reader {
  lines = [];
  left = { pictures: 0, tables: 0, comments: 0, deletions: 0, cut: 0 };
  #budget;
  #styles;
  #isOffice;
  #line = new Line();
  #hasGap = false;
  /** How far each list of the foreign program has counted. */
  counts = new Map();

  constructor(styles, isOffice, budget = { nodes: MOST_NODES, letters: MOST_LETTERS }) {
    [this.#styles, this.#isOffice, this.#budget] = [styles, isOffice, budget];
  }

  read(root, form = PLAIN) {
    this.#children(root, form);
    this.#end();
  }

  #children(parent, form) {
    let label = null;
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (--this.#budget.nodes < 0 || this.#budget.letters < 0) {
        this.left.cut = 1;
        return;
      }
      if (node.nodeType === Node.COMMENT_NODE) label = this.#conditional(node.data, label);
      else if (label !== null) label += node.textContent;
      else if (node.nodeType === Node.TEXT_NODE) this.#letters(node.data, form);
      else if (node.nodeType === Node.ELEMENT_NODE) this.#element(node, form);
    }
  }

  /** Word writes an item's sign between these for programs that know no lists. */
  #conditional(said, label) {
    if (/^\[if !supportLists\]/i.test(said)) return '';
    if (label !== null && /^<?!?\[endif\]/i.test(said)) {
      this.#line.label(label);
      return null;
    }
    return label;
  }

  #element(element, form) {
    const style = this.#styles.of(element);
    const name = element.localName;
    if (isHidden(element, style)) return;
    const comment = isComment(element, style);
    if (comment) this.left.comments += comment === 'mark' ? 1 : 0;
    else if (isDeleted(element)) this.left.deletions++;
    else if (style['mso-list'] === 'ignore') this.#line.label(element.textContent);
    else if (name === 'br') this.#break(element);
    else if (isPicture(name)) this.#picture(element, form);
    else if (name === 'table') this.#table(element, form);
    else if (BLOCKS.has(name) || /^(?:block|list-item)$/.test(style.display)) this.#block(element, style, form);
    else this.#children(element, this.#formOf(element, style, form));
  }

  #block(element, style, form) {
    const name = element.localName;
    this.#end();
    if (name === 'hr') return;
    const hasGap = this.#isApart(element, style, form);
    this.#hasGap ||= hasGap || points(style['margin-top'] ?? style.margin) >= BLANK_LINE;
    const inner = this.#formOf(element, style, form);
    const item = wordItem(element, style, this.#styles) ?? itemOf(element, style, form, this.counts);
    if (item) this.#line.item = item;
    this.#children(element, name === 'ul' || name === 'ol' ? { ...inner, list: listOf(element, style, form) } : inner);
    this.#end();
    if (item) this.#line.item = null;
    this.#hasGap ||= hasGap;
  }

  /** A page on the web shows room around its paragraphs, and a heading has it anywhere. */
  #isApart(element, style, form) {
    const name = element.localName;
    const hasOwn = 'margin' in style || 'margin-top' in style || 'margin-bottom' in style;
    if (isHeading(element)) return !form.list;
    return !this.#isOffice && !hasOwn && !form.list && /^(?:p|ul|ol|dl|blockquote|pre)$/.test(name);
  }

  #formOf(element, style, form) {
    const name = element.localName;
    const isBold = name === 'b' || name === 'strong' || name === 'th' || isHeading(element);
    const isItalic = name === 'i' || name === 'em' || name === 'cite' || name === 'dfn';
    const shown = look(style, { bold: form.bold || isBold, italic: form.italic || isItalic });
    const address = name === 'a' ? addressFor(wrappedAddress(element.getAttribute('href') ?? '')) : null;
    const space = style['white-space'];
    const isPre = space ? /^(?:pre|break-spaces)/.test(space) : form.isPre || name === 'pre' || name === 'textarea';
    return { ...form, ...shown, isPre, link: address ?? form.link };
  }

  #letters(data, form) {
    const [first, ...more] = form.isPre ? data.split(/\r\n|[\r\n]/) : [data];
    this.#line.add(first, form);
    for (const line of more) {
      this.#break();
      this.#line.add(line, form);
    }
    this.#budget.letters -= data.length;
  }

  #break(element) {
    if (element?.className === 'Apple-interchange-newline') return;
    const isPage = /page-break-before|break-before/.test(element ? this.#styles.said(element) : '');
    const isEmpty = this.#line.isEmpty;
    this.#end();
    if (isEmpty && !isPage) this.#gap();
  }

  #picture(element, form) {
    const word = pictureWord(element);
    if (word) this.#line.add(word, form);
    else if (word === null) this.left.pictures++;
  }

  /** A table becomes a line for each row; one that only holds a page together is none. */
  #table(table, form) {
    this.#end();
    const { lines, isTable } = rowsOf(table, cell => {
      const reader = new Reader(this.#styles, true, this.#budget);
      reader.read(cell, { ...this.#formOf(cell, this.#styles.of(cell), form), list: null });
      for (const kind of Object.keys(this.left)) this.left[kind] += reader.left[kind];
      return reader.lines;
    });
    if (isTable) this.left.tables++;
    if (isTable) this.#gap();
    for (const line of lines) this.#push(line);
    if (isTable) this.#gap();
  }

  #gap() {
    this.#hasGap = true;
  }

  /** An item without words yet is still to come. */
  #end() {
    const line = this.#line;
    this.#line = new Line();
    if (line.isEmpty) {
      this.#line.item = line.item;
      if (line.hasRoom) this.#gap();
      return;
    }
    const { label, ...marker } = markerOf(line.item, this.counts);
    this.#push({ ...marker, runs: [...(label ? [{ text: label + ' ', bold: false, italic: false, link: null }] : []), ...line.runs()] });
  }

  #push(line) {
    this.lines.push({ ...line, hasGap: (this.#hasGap || !!line.hasGap) && this.lines.length > 0 });
    this.#hasGap = false;
  }
}
