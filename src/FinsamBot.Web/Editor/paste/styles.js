// What style attributes and style sheets say. Read as text: under a strict policy the browser drops both, and bold with them.
const LARGEST_SHEET = 300_000;
const UNITS = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835, pc: 12, em: 12, rem: 12 };

/** What style attributes are called where the browser does not look at them. */
export const STYLE = 'data-stil';

export class Styles {
  #declared = new Map();
  #classes = new Map();
  /** Word's own lists by name and level, such as "l0:level1". */
  lists = new Map();

  constructor(sheets) {
    for (const sheet of sheets) this.#read(sheet.slice(0, LARGEST_SHEET));
  }

  /** Declarations by name, in small letters: those of the element's classes, and its own above them. */
  of(element) {
    const own = this.said(element);
    const classes = element.getAttribute('class') ?? '';
    const key = `${element.localName}|${classes}|${own}`;
    if (!this.#declared.has(key)) this.#declared.set(key, { ...this.#ofClasses(element.localName, classes), ...declarations(own) });
    return this.#declared.get(key);
  }

  /** The style attribute as it was written. */
  said(element) {
    return element.getAttribute(STYLE) ?? element.getAttribute('style') ?? '';
  }

  #ofClasses(name, classes) {
    const found = classes.split(/\s+/).filter(Boolean).flatMap(one => [this.#classes.get('.' + one), this.#classes.get(`${name}.${one}`)]);
    return Object.assign({}, ...found);
  }

  #read(sheet) {
    for (const [, selectors, content] of sheet.replace(/\/\*[^]*?\*\/|<!--|-->/g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const list = /@list\s+(\w+:level\d+)/.exec(selectors);
      if (list) this.lists.set(list[1], declarations(content));
      const { 'font-weight': weight, 'font-style': style, display } = declarations(content);
      if (list || !(weight || style || display)) continue;
      for (const selector of selectors.split(',').map(s => s.trim()).filter(s => /^\w*\.[\w-]+$/.test(s))) {
        this.#classes.set(selector, {
          ...this.#classes.get(selector),
          ...(weight && { 'font-weight': weight }),
          ...(style && { 'font-style': style }),
          ...(display && { display }),
        });
      }
    }
  }
}

/** How much is said in points; null when nothing is. */
export function points(length) {
  const found = /^(-?[\d.]+)(pt|px|in|cm|mm|pc|em|rem)?/.exec(length ?? '');
  return found ? Number(found[1]) * (UNITS[found[2]] ?? 0) : null;
}

export function look(style, { bold, italic }) {
  const weight = style['font-weight'] ?? /(?:^|\s)(bold|[6-9]00)(?=\s)/.exec(style.font ?? '')?.[1];
  const slant = style['font-style'] ?? /(?:^|\s)(italic|oblique)(?=\s)/.exec(style.font ?? '')?.[1];
  return {
    bold: weight === undefined || weight === 'inherit' ? bold : /^(?:bold(?:er)?|[6-9]\d\d|1000)$/.test(weight),
    italic: slant === undefined || slant === 'inherit' ? italic : /^(?:italic|oblique)/.test(slant),
  };
}

function declarations(text) {
  const found = {};
  for (const [, name, value] of text.matchAll(/([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])*)/g)) {
    found[name.toLowerCase()] = value.replace(/\s*!important\s*$/, '').trim().toLowerCase();
  }
  return found;
}
