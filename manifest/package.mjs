// Makes the app package that an administrator uploads in Teams admin center, and beside it the file for Outlook on Mac, telephones and perpetual Office,
// which the administrator uploads under integrated apps.
//
//   node manifest/package.mjs --environment NAME [--out finsambot-NAME.zip]
//   node manifest/package.mjs --bot-id GUID --host HOST [--app-id GUID] [--out finsambot.zip]
//   node manifest/package.mjs --approvals
//
// --environment takes ids and host from what was deployed: infra/NAME.outputs.json, which infra/scripts/azure.sh writes.
// --approvals makes nothing, and lists what an administrator is asked to approve.
// --app-id is the registration that members sign in with (Web:WorkAccount:ClientId), if it is not the bot's.
// Without --bot-id and --host the package is only good for looking at.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { crc32 } from './crc32.mjs';

const folder = import.meta.dirname;
const { values } = parseArgs({
  options: {
    'bot-id': { type: 'string' },
    'app-id': { type: 'string' },
    host: { type: 'string' },
    environment: { type: 'string' },
    deployed: { type: 'string', default: path.join(folder, '..', 'infra') },
    approvals: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
if (values.approvals) {
  console.log(approvals(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'))).join('\n'));
  process.exit(0);
}

const named = { ...deployed(values.environment), ...given() };
const botId = (named.botId ?? '00000000-0000-4000-8000-0000f15a3b07').toLowerCase();
const appId = (named.appId || botId).toLowerCase();
const host = (named.host ?? 'finsambot.example.se').toLowerCase();
const out = values.out ?? (values.environment ? `finsambot-${values.environment}.zip` : 'finsambot.zip');

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

refuseUnless(guid.test(botId), `--bot-id must be a GUID, not '${named.botId}'.`);
refuseUnless(guid.test(appId), `--app-id must be a GUID, not '${named.appId}'.`);
refuseUnless(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host), `--host must be a host name without scheme or port, not '${named.host}'.`);

const files = ['color.png', 'outline.png', 'en.json'].map(name => [name, readFileSync(path.join(folder, name))]);

const outlook = out.replace(/(\.zip)?$/, '-outlook.xml');
writeFileSync(out, zip([['manifest.json', Buffer.from(filled('manifest.json'))], ...files]));
writeFileSync(outlook, filled('outlook.xml'));
console.log(`${out}, ${outlook}: bot ${botId} at https://${host}`);

/** What was typed goes before what was deployed. */
function given() {
  const typed = { botId: values['bot-id'], appId: values['app-id'], host: values.host };
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
}

/** The outputs of the deployment, as Azure writes them. */
function deployed(environment) {
  if (!environment) return {};
  refuseUnless(/^[a-z0-9-]+$/.test(environment), `--environment must be the name of a file in infra, not '${environment}'.`);
  const file = path.join(values.deployed, `${environment}.outputs.json`);
  refuseUnless(existsSync(file), `${file} is missing: infra/scripts/azure.sh ${environment} writes it.`);
  const outputs = JSON.parse(readFileSync(file, 'utf8'));
  const fine = outputs.botId?.value && outputs.hostName?.value;
  refuseUnless(fine, `${file} lacks botId or hostName: run infra/scripts/azure.sh ${environment} again.`);
  return { botId: outputs.botId.value, appId: outputs.appId?.value, host: outputs.hostName.value };
}

/** Every right, place and address that the package asks for, one in each line, in the order of the manifest. */
function approvals(manifest) {
  const extension = manifest.extensions.flatMap(e => e.runtimes);
  return [
    ...manifest.permissions.map(p => `permission: ${p}`),
    ...manifest.authorization.permissions.resourceSpecific.map(p => `right: ${p.name} (${p.type})`),
    ...manifest.bots.flatMap(b => b.scopes.map(scope => `bot: ${scope}${b.supportsFiles ? ', files' : ''}`)),
    ...manifest.staticTabs.flatMap(t => t.scopes.map(scope => `tab: ${t.entityId}, ${scope}`)),
    ...extension.map(r => `Outlook: ${r.code.page}`),
    ...manifest.validDomains.map(d => `domain: ${d}`),
    `single sign-on: ${manifest.webApplicationInfo.resource}`,
  ];
}

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
