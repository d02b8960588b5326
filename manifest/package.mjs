// Makes the app package that an administrator uploads in Teams admin center, and beside it the file for Outlook on Mac, telephones and perpetual Office,
// which the administrator uploads under integrated apps.
//
//   node manifest/package.mjs --bot-id GUID --host HOST [--app-id GUID] [--out finsambot.zip]
//
// --app-id is the registration that members sign in with (Web:WorkAccount:ClientId), if it is not the bot's.
// Without --bot-id and --host the package is only good for looking at.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { crc32 } from './crc32.mjs';

const folder = import.meta.dirname;
const { values } = parseArgs({
  options: {
    'bot-id': { type: 'string', default: '00000000-0000-4000-8000-0000f15a3b07' },
    'app-id': { type: 'string' },
    host: { type: 'string', default: 'finsambot.example.se' },
    out: { type: 'string', default: 'finsambot.zip' },
  },
});
const botId = values['bot-id'].toLowerCase();
const appId = (values['app-id'] ?? botId).toLowerCase();
const host = values.host.toLowerCase();

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

refuseUnless(guid.test(botId), `--bot-id must be a GUID, not '${values['bot-id']}'.`);
refuseUnless(guid.test(appId), `--app-id must be a GUID, not '${values['app-id']}'.`);
refuseUnless(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host), `--host must be a host name without scheme or port, not '${values.host}'.`);

const files = ['color.png', 'outline.png', 'en.json'].map(name => [name, readFileSync(path.join(folder, name))]);

const outlook = values.out.replace(/(\.zip)?$/, '-outlook.xml');
writeFileSync(values.out, zip([['manifest.json', Buffer.from(filled('manifest.json'))], ...files]));
writeFileSync(outlook, filled('outlook.xml'));
console.log(`${values.out}, ${outlook}: bot ${botId} at https://${host}`);

function filled(name) {
  return readFileSync(path.join(folder, name), 'utf8')
    .replaceAll('${BOT_ID}', botId)
    .replaceAll('${APP_ID}', appId)
    .replaceAll('${OUTLOOK_ID}', neighbourOf(botId))
    .replaceAll('${HOST_NAME}', host);
}

/** Outlook's own file needs an id of its own, always the same for the same bot: a UUID made of a name (RFC 9562, version 8). */
function neighbourOf(id) {
  const digest = createHash('sha256').update(`outlook/${id}`).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

function refuseUnless(fine, sentence) {
  if (fine) return;
  console.error(sentence);
  process.exit(2);
}

/** A zip archive (PKWARE APPNOTE) with deflated entries, all dated 1980-01-01 so that equal sources give equal bytes. */
function zip(entries) {
  const locals = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const packed = deflateRawSync(content, { level: 9 });
    const common = entryFields(content, packed, name);
    const local = Buffer.concat([u32(0x04034b50), common, Buffer.from(name), packed]);
    directory.push(u32(0x02014b50), u16(20), common, u16(0, 0, 0), u32(0, offset), Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.concat([u32(0x06054b50), u16(0, 0, entries.length, entries.length), u32(central.length, offset), u16(0)]);
  return Buffer.concat([...locals, central, end]);
}

// version needed, flags (UTF-8 names), method (deflate), time, date, checksum, sizes, name length, extra length
function entryFields(content, packed, name) {
  const sizes = u32(crc32(content), packed.length, content.length);
  return Buffer.concat([u16(20, 0x0800, 8, 0, 0x0021), sizes, u16(Buffer.byteLength(name), 0)]);
}

function u16(...numbers) {
  const bytes = Buffer.alloc(2 * numbers.length);
  numbers.forEach((number, index) => bytes.writeUInt16LE(number, 2 * index));
  return bytes;
}

function u32(...numbers) {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, index) => bytes.writeUInt32LE(number, 4 * index));
  return bytes;
}
