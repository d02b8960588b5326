// Links within a line, found as FinsamBot.Domain.Text.LinkMarks finds them: [words](address), and addresses that stand by themselves.
const LONGEST = 2000;
const SIGN = /\[|@|http/gi;
const LETTER = /[\p{L}\p{Nd}]/u;
const BLANK = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const END_OF_ADDRESS = /[\u0000- \u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000<>"[\]”“»]/;
const PUNCTUATION = /[.,;:!?*'’…(_]/;
const MAIL_LETTER = /[\p{L}\p{Nd}._+%-]/u;
const DOMAIN_LETTER = /[\p{L}\p{Nd}.-]/u;

export const isLetter = sign => sign !== undefined && LETTER.test(sign);
export const isBlank = sign => sign === undefined || BLANK.test(sign);

/** Where the letters of a text begin and end, without the blanks around them. */
export function edges(text) {
  let [start, end] = [0, text.length];
  while (start < end && BLANK.test(text[start])) start++;
  while (end > start && BLANK.test(text[end - 1])) end--;
  return [start, end];
}

export function isAllBlank(text) {
  const [start, end] = edges(text);
  return start === end;
}

/** Each as { start, end, words: [from, to], href, isBare }, in the order of the line. */
export function linksIn(line) {
  const links = [];
  let taken = 0;
  SIGN.lastIndex = 0;
  for (let found = SIGN.exec(line); found; found = SIGN.exec(line)) {
    const at = found.index;
    const [link, looked] = line[at] === '[' ? [bracketed(line, at), taken]
      : line[at] === '@' ? [mail(line, at, taken), taken]
        : page(line, at, taken);
    taken = looked;
    if (link) {
      links.push(link);
      taken = link.end;
    }
    SIGN.lastIndex = Math.max(at + 1, taken);
  }
  return links;
}

/** The address when it is one that may be followed: http, https or mailto; null otherwise. */
export function followed(address) {
  if (address.length > LONGEST || !/^(?:https?:\/\/[^/]|mailto:)/i.test(address)) return null;
  try {
    const { protocol, hostname, href } = new URL(address);
    return (protocol === 'mailto:' ? href.includes('@') : hostname.length > 0) ? address : null;
  } catch {
    return null;
  }
}

/** An address from elsewhere as our marks can hold it; null when it leads nowhere. */
export function addressFor(wished) {
  const address = followed(wished.trim().replace(/[\t\n\r]/g, ''));
  if (!address) return null;
  const href = /^[\x21-\x7e]+$/.test(address) ? address : new URL(address).href;
  const safe = href.replace(/[()<>"[\]]/g, sign => '%' + sign.charCodeAt(0).toString(16).toUpperCase());
  return followed(endOfAddress(href + ')', 0) === href.length ? href : safe);
}

/** The letters themselves say where they lead. */
export const isItsOwnAddress = (text, href) => text === href || 'mailto:' + text === href;

function bracketed(line, start) {
  let close = start + 1;
  while (close < line.length && line[close] !== '[' && line[close] !== ']') close++;
  if (close === start + 1 || line[close] !== ']' || line[close + 1] !== '(' || isAllBlank(line.slice(start + 1, close))) return null;
  const end = endOfAddress(line, close + 2);
  const href = line[end] === ')' ? followed(line.slice(close + 2, end)) : null;
  return href && { start, end: end + 1, words: [start + 1, close], href, isBare: false };
}

/** The link, if any, and how far was looked: nothing is looked at twice. */
function page(line, start, taken) {
  const colon = start + (/s/i.test(line[start + 4] ?? '') ? 5 : 4);
  if ((start > 0 && isLetter(line[start - 1])) || !line.startsWith('://', colon)) return [null, taken];
  const looked = endOfAddress(line, start);
  let end = looked;
  while (end > start && PUNCTUATION.test(line[end - 1])) end--;
  const href = end > colon + 3 ? followed(line.slice(start, end)) : null;
  return [href && { start, end, words: [start, end], href, isBare: true }, looked];
}

function mail(line, sign, taken) {
  let [start, end] = [sign, sign + 1];
  while (start > taken && MAIL_LETTER.test(line[start - 1])) start--;
  while (end < line.length && DOMAIN_LETTER.test(line[end])) end++;
  while (end > sign + 1 && (line[end - 1] === '.' || line[end - 1] === '-')) end--;
  const domain = line.slice(sign + 1, end);
  const dot = domain.lastIndexOf('.');
  const isName = start < sign && line[start] !== '.' && line[sign - 1] !== '.';
  const isAddress = isName && dot > 0 && domain.length - dot > 2 && line[end] !== '@';
  const href = isAddress ? followed('mailto:' + line.slice(start, end)) : null;
  return href && { start, end, words: [start, end], href, isBare: true };
}

function endOfAddress(line, start) {
  let [at, open] = [start, 0];
  for (; at < line.length && at - start <= LONGEST; at++) {
    if (line[at] === '(') open++;
    else if (line[at] === ')') open--;
    if (open < 0 || END_OF_ADDRESS.test(line[at])) break;
  }
  return at;
}
