// The words of one line while they are gathered, with blanks as a browser shows them.
import { isAllBlank } from '../text/links.js';
import { clean } from './clean.js';

export class Line {
  #runs = [];
  /** What makes it an item of a list; null in an ordinary line. */
  item = null;
  /** There was something to see, if only a blank that takes room. */
  hasRoom = false;

  get isEmpty() {
    return this.#runs.every(run => isAllBlank(run.text));
  }

  add(data, { bold, italic, link, isPre }) {
    const text = clean(data).replace(/[ \t\r\n\f\v\u0085\u2028\u2029]+/g, ' ');
    if (!text) return;
    this.hasRoom ||= text.includes('\u00a0') || isPre;
    const last = this.#runs.at(-1);
    if (last && last.bold === bold && last.italic === italic && last.link === link) last.text += text;
    else this.#runs.push({ text, bold, italic, link });
  }

  /** The sign or number that Word writes before an item. */
  label(text) {
    this.item = { level: 0, key: '', ...this.item, label: clean(text).replace(/\s+/g, ' ').trim() };
  }

  /** One blank between words, and none around them. A blank that holds two words together does so still. */
  runs() {
    let isAfterBlank = true;
    const runs = this.#runs.map(run => {
      const text = run.text
        .replace(/\u00a0/g, (sign, at) => (isAllBlank(run.text[at - 1] ?? ' ') || isAllBlank(run.text[at + 1] ?? ' ') ? ' ' : sign))
        .replace(/ {2,}/g, ' ');
      const shown = isAfterBlank ? text.trimStart() : text;
      if (shown) isAfterBlank = shown.endsWith(' ');
      return { ...run, text: shown };
    }).filter(run => run.text);
    while (runs.length > 0 && isAllBlank(runs.at(-1).text)) runs.pop();
    if (runs.length > 0) runs[runs.length - 1] = { ...runs.at(-1), text: runs.at(-1).text.trimEnd() };
    return runs;
  }
}
