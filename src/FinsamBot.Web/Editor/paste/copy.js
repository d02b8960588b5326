// What is copied: lists that other programs know as lists, and plain text with their marks.
import { DOMSerializer } from 'prosemirror-model';
import { markerFor } from '../text/lines.js';
import { isItem, schema } from '../view/schema.js';

const { numbered } = schema.nodes;
const serializer = DOMSerializer.fromSchema(schema);

export const copies = {
  clipboardSerializer: { serializeFragment },
  clipboardTextSerializer: ({ content, openStart, openEnd }) => {
    const isPart = content.childCount === 1 && openStart > 0 && openEnd > 0;
    const lines = [];
    content.forEach(block => {
      const marker = isPart || !isItem(block) ? '' : markerFor({ kind: block.type.name, ...block.attrs });
      lines.push(marker + block.textContent);
    });
    return lines.join('\n');
  },
};

function serializeFragment(fragment, { document: page = document } = {}) {
  const result = page.createDocumentFragment();
  let lists = [];
  fragment.forEach(block => {
    const words = serializer.serializeFragment(block.content, { document: page });
    if (!isItem(block)) {
      lists = [];
      const line = result.appendChild(page.createElement('p'));
      line.append(block.content.size > 0 ? words : page.createElement('br'));
      return;
    }
    const item = page.createElement('li');
    item.append(words);
    if (block.type === numbered) item.setAttribute('value', block.attrs.number);
    listFor(page, result, lists, block).append(item);
  });
  return result;
}

/** Lists within lists as deep as the item stands; the last item of the list above holds it. */
function listFor(page, result, lists, { type, attrs: { level, number } }) {
  const name = type === numbered ? 'ol' : 'ul';
  if (lists[level]?.localName === name) {
    lists.length = level + 1;
    return lists[level];
  }
  lists.length = Math.min(lists.length, level);
  while (lists.length <= level) {
    const list = page.createElement(lists.length === level ? name : 'ul');
    if (name === 'ol' && lists.length === level && number !== 1) list.setAttribute('start', number);
    (lists.at(-1)?.lastElementChild ?? lists.at(-1) ?? result).append(list);
    lists.push(list);
  }
  return lists[level];
}
