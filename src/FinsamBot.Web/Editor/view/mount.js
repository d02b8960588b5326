import { history } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { clipboardOf } from '../paste/events.js';
import { copies } from '../paste/copy.js';
import { element } from './elements.js';
import { findings, goToFinding, markedFindings, markFindings, replaceFinding } from './findings.js';
import { keys, tabKey, typedMarks } from './keys.js';
import { leftOut } from './leftout.js';
import { linkBox } from './linkbox.js';
import { renumbers } from './numbering.js';
import { toolbar } from './toolbar.js';
import { adopt, docOf, textOf } from './writing.js';

let mounted = 0;

/** The editor of a text area; what the page may ask of it stands on the text area as `finsamEditor`. */
export function mount(area) {
  const id = area.id || `skrivruta-${++mounted}`;
  const words = { ...area.dataset };
  const text = element('div', {});
  let isWriting = false;
  let link = null;
  const told = leftOut(area, words);
  const fixed = attributesOf(area, id);
  const view = new EditorView({ mount: text }, {
    state: EditorState.create({
      doc: docOf(area.value),
      plugins: [
        tabKey(() => isWriting), ...keys({ link: (state, dispatch) => link.open(state, dispatch) }), typedMarks, renumbers, history(),
        findings,
      ],
    }),
    attributes: () => ({ ...fixed, ...(area.readOnly || area.disabled ? { 'aria-readonly': 'true' } : {}) }),
    editable: () => !area.readOnly && !area.disabled,
    handleDOMEvents: clipboardOf(told.tell),
    ...copies,
    dispatchTransaction: change,
  });
  link = linkBox(view, words, id);
  const tools = toolbar(view, words, link.open);

  function change(transaction) {
    const { state, transactions } = view.state.applyTransaction(transaction);
    view.updateState(state);
    for (const { mapping } of transactions) link?.move(mapping);
    tools?.update();
    if (transactions.some(t => t.docChanged && !t.getMeta('taken'))) write();
  }

  function write() {
    area.value = textOf(view.state.doc);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function take(value) {
    area.value = value;
    const { tr } = view.state;
    replaceChanged(tr, docOf(value));
    if (tr.docChanged) view.dispatch(tr.setMeta('taken', true).setMeta('addToHistory', false));
    adopt(view.state.doc, value);
  }

  view.dom.addEventListener('focus', () => { isWriting = false; });
  view.dom.addEventListener('keydown', ({ key }) => { isWriting ||= !['Tab', 'Shift', 'Control', 'Alt', 'Meta'].includes(key); });
  view.dom.addEventListener('pointerdown', () => { isWriting = true; });
  area.addEventListener('finsam:settext', () => take(area.value));
  new MutationObserver(() => {
    view.updateState(view.state);
    tools.update();
  }).observe(area, { attributeFilter: ['readonly', 'disabled'] });
  for (const label of area.labels) label.addEventListener('click', () => view.focus());

  area.before(element('div', { class: 'editor' }, tools.bar, link.box, told.place, view.dom));
  area.hidden = true;
  area.required = false;
  tools.update();
  area.finsamEditor = {
    setText: take,
    focus: () => view.focus(),
    markFindings: found => markFindings(view, found),
    findings: () => markedFindings(view),
    goTo: id => goToFinding(view, id),
    replaceFinding: (id, words) => replaceFinding(view, id, words),
    /** The text as it would be written if nothing were left as it came. */
    written: () => textOf(view.state.doc, true),
    view,
  };
}

function attributesOf(area, id) {
  const label = area.labels[0];
  if (label && !label.id) label.id = id + '-rubrik';
  const has = name => (area.hasAttribute(name) ? { [name]: area.getAttribute(name) } : {});
  return {
    id: id + '-text', class: 'text', role: 'textbox', 'aria-multiline': 'true', spellcheck: 'true', lang: area.lang || 'sv', tabindex: '0',
    ...(label ? { 'aria-labelledby': label.id } : has('aria-label')),
    ...has('aria-describedby'), ...has('aria-invalid'), ...(area.required ? { 'aria-required': 'true' } : {}),
  };
}

/** Only what differs is replaced, so that the caret and the words around it stay. */
function replaceChanged(tr, wished) {
  const start = tr.doc.content.findDiffStart(wished.content);
  if (start === null) return;
  let { a, b } = tr.doc.content.findDiffEnd(wished.content);
  const overlap = start - Math.min(a, b);
  if (overlap > 0) [a, b] = [a + overlap, b + overlap];
  tr.replace(start, a, wished.slice(start, b));
}
