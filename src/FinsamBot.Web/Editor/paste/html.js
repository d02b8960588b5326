// What other programs put on the clipboard as HTML, as our marks: paragraphs, lists with levels and starts, bold, italic and links.
import { write } from '../text/inline.js';
import { markerFor } from '../text/lines.js';
import { Reader } from './reader.js';
import { STYLE, Styles } from './styles.js';

/** Known programs: between their paragraphs stands no gap but an empty one. */
const OFFICE = new RegExp('urn:schemas-microsoft-com:office|class="?Mso|mso-|docs-internal-guid|LibreOffice|OpenOffice'
  + '|Cocoa HTML Writer|SCXW|OutlineElement|data-pm-slice|elementToProof', 'i');

/** Twenty times the longest report with all that Word writes around it. */
const LARGEST = 3_000_000;
const PICTURE = /data:[a-z0-9.+/-]*;base64,[a-z0-9+/=]+/gi;
const TAG = /<[a-z][^<>]*>/gi;
const REFUSED = /\s(?:(style)|on[a-z]+)(?=\s*=)/gi;
const MOST_UNCLOSED = 2_000;
const FORM = /<(\/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)\b/gi;
const END_OF_SHEET = /<\/style/gi;

/** { text, left }: the counts of what was left out; null when it cannot be read, and the plain text has to do. */
export function fromHtml(html) {
  const small = html.replace(PICTURE, 'data:,');
  const { markup, sheets } = withoutStyle(small.slice(0, LARGEST));
  const page = isTangled(markup) ? null : parsed(markup);
  if (!page) return null;
  const reader = new Reader(new Styles(sheets), OFFICE.test(small.slice(0, 200_000)));
  reader.read(page.body);
  if (small.length > LARGEST) reader.left.cut = 1;
  return { text: reader.lines.map(written).join('\n'), left: reader.left };
}

/** The browser would refuse every style and handler and complain of each: sheets are taken out, attributes get another name. */
function withoutStyle(html) {
  const sheets = [];
  let [markup, at] = ['', 0];
  for (const { index } of html.matchAll(/<style\b/gi)) {
    if (index < at) continue;
    const end = indexOfEnd(html, index);
    if (end < 0) break;
    sheets.push(html.slice(html.indexOf('>', index) + 1, end));
    markup += html.slice(at, index);
    at = end;
  }
  const renamed = tag => tag.replace(REFUSED, (_, isStyle) => (isStyle ? ' ' + STYLE : ' data-on'));
  return { markup: (markup + html.slice(at)).replace(TAG, renamed), sheets };
}

function indexOfEnd(html, from) {
  END_OF_SHEET.lastIndex = from;
  return END_OF_SHEET.exec(html)?.index ?? -1;
}

/** Browsers open every unclosed form again in each block, which takes for ever where there are thousands. No program writes that. */
function isTangled(markup) {
  FORM.lastIndex = 0;
  let unclosed = 0;
  for (let found = FORM.exec(markup); found && unclosed <= MOST_UNCLOSED; found = FORM.exec(markup)) unclosed += found[1] ? -1 : 1;
  return unclosed > MOST_UNCLOSED;
}

/** A document of its own, in which nothing is loaded and nothing runs. */
function parsed(html) {
  try {
    return new DOMParser().parseFromString(trusted(html), 'text/html');
  } catch {
    return null;
  }
}

let policy = null;

function trusted(html) {
  policy ??= window.trustedTypes?.createPolicy('finsamPaste', { createHTML: text => text }) ?? { createHTML: text => text };
  return policy.createHTML(html);
}

function written({ hasGap, runs, ...marker }) {
  return (hasGap ? '\n' : '') + markerFor(marker) + write(runs);
}
