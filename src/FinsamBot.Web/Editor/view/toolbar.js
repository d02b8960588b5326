// Buttons above the text: one stop for the Tab key, arrows between them, and each says whether it holds where the caret is.
import { redo, undo } from 'prosemirror-history';
import { hasMark, indent, toggleBold, toggleItalic, toggleList, touched } from './commands.js';
import { element, picture } from './elements.js';
import { schema } from './schema.js';

const { bullet, numbered } = schema.nodes;
const { bold, italic } = schema.marks;

const isList = type => state => touched(state).every(({ node }) => node.type === type);

/** `d` draws the button in a square of 24; `isOn` is asked for what can be on and off. */
const TOOLS = [
  {
    name: 'bold', d: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z', weight: 2.6, run: toggleBold,
    isOn: state => hasMark(state, bold),
  },
  { name: 'italic', d: 'M10 5h8M6 19h8M14 5l-4 14', run: toggleItalic, isOn: state => hasMark(state, italic) },
  { name: 'bullets', d: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01', weight: 2.2, run: toggleList(bullet), isOn: isList(bullet) },
  {
    name: 'numbers', d: 'M10 6h10M10 12h10M10 18h10M4 4.5l1.5-1V9M3.5 14.5c.5-1.5 3-1.2 2.6.4L3.5 19h3', run: toggleList(numbered),
    isOn: isList(numbered),
  },
  { name: 'outdent', d: 'M10 6h10M10 12h10M10 18h10M6.5 8.5L3 12l3.5 3.5', run: indent(-1) },
  { name: 'indent', d: 'M10 6h10M10 12h10M10 18h10M3.5 8.5L7 12l-3.5 3.5', run: indent(1) },
  { name: 'link', d: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17' },
  { name: 'undo', d: 'M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-3', run: undo },
  { name: 'redo', d: 'M16 5l4 4-4 4M20 9H10a5.5 5.5 0 0 0 0 11h3', run: redo },
];

/**
 * @param words what each button is called, by its name, and `tools` what all of them are
 * @param link what the button for links does
 * @returns the bar, and what to call when the state of the editor has changed
 */
export function toolbar(view, words, link) {
  const bar = element('div', { class: 'tools', role: 'toolbar', 'aria-label': words.tools, 'aria-controls': view.dom.id });
  const buttons = TOOLS.map((tool, i) => {
    const button = element('button', {
      type: 'button', class: 'second', title: words[tool.name], 'aria-label': words[tool.name], tabindex: i === 0 ? 0 : -1,
      'data-tool': tool.name,
    }, picture(tool.d, tool.weight ?? 1.8));
    const run = tool.run ?? link;
    // The selection stays in the text.
    button.addEventListener('mousedown', event => event.preventDefault());
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') === 'true') return;
      run(view.state, view.dispatch, view);
      if (tool.run) view.focus();
    });
    bar.append(button);
    return button;
  });
  bar.addEventListener('keydown', event => {
    const to = next(buttons, event.key);
    if (!to) return;
    event.preventDefault();
    for (const button of buttons) button.tabIndex = button === to ? 0 : -1;
    to.focus();
  });
  bar.addEventListener('focusin', ({ target }) => {
    for (const button of buttons) button.tabIndex = button === target ? 0 : -1;
  });
  return { bar, update: () => show(view, buttons) };
}

function next(buttons, key) {
  const at = buttons.indexOf(document.activeElement);
  const steps = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 };
  return key in steps && at >= 0 ? buttons.at(steps[key] % buttons.length) : null;
}

function show(view, buttons) {
  TOOLS.forEach((tool, i) => {
    if (tool.isOn) say(buttons[i], 'aria-pressed', String(tool.isOn(view.state)));
    const isAble = view.editable && (!tool.run || tool.run(view.state));
    say(buttons[i], 'aria-disabled', isAble ? null : 'true');
  });
}

function say(button, name, value) {
  if (button.getAttribute(name) === value) return;
  if (value === null) button.removeAttribute(name);
  else button.setAttribute(name, value);
}
