// Reads Adaptive Cards and names everything a client would not accept as written.
//
//   node check-cards.mjs [--schema adaptive-card-1.5.json] FILE...   one card per file
//   node check-cards.mjs [--schema adaptive-card-1.5.json] < LINES   one card per line
//
// Prints one JSON object per fault: {"card": "file name or line number", "fault": "sentence"}.
// Exit code 0 without faults, 1 with faults.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Ajv, addFormats, draft6 } from './schemas.mjs';
import AdaptiveCards from 'adaptivecards/dist/adaptivecards.js';

const { values, positionals } = parseArgs({ options: { schema: { type: 'string' } }, allowPositionals: true });
const { AdaptiveCard, CardElement, SerializationContext, Versions } = AdaptiveCards;
const fitsSchema = values.schema && compile(values.schema);
let faulty = false;

for (const [name, text] of cards()) {
  for (const fault of faultsOf(text)) {
    faulty = true;
    console.log(JSON.stringify({ card: name, fault }));
  }
}
process.exitCode = faulty ? 1 : 0;

function cards() {
  if (positionals.length > 0) return positionals.map(file => [file, readFileSync(file, 'utf8')]);
  const lines = readFileSync(0, 'utf8').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => [String(index + 1), line]);
}

function faultsOf(text) {
  let card;
  try {
    card = JSON.parse(text);
  } catch (error) {
    return [`not JSON: ${error.message}`];
  }
  const bare = withoutTeamsExtensions(card);
  return [...schemaFaults(bare), ...rendererFaults(bare)];
}

function schemaFaults(card) {
  if (!fitsSchema || fitsSchema(card)) return [];
  const telling = fitsSchema.errors.filter(isTelling);
  const faults = telling.length > 0 ? telling : [fitsSchema.errors.find(e => e.keyword === 'anyOf')];
  return new Set(faults.map(e => `schema: ${e.instancePath || '/'} ${e.message} ${JSON.stringify(e.params)}`));
}

// An element is tried against every kind there is; only what its own kind says about it is news.
function isTelling(error) {
  if (error.keyword === 'anyOf' || error.instancePath.endsWith('/type')) return false;
  const kinds = error.parentSchema.properties?.type?.enum;
  return kinds?.includes(error.data.type) ?? error.keyword !== 'required';
}

function rendererFaults(json) {
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  CardElement.langProperty.regEx.lastIndex = 0; // a global pattern remembers where it ended and would refuse every other card's language
  card.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
  return [...events, ...card.validateProperties().validationEvents].map(e => `renderer: ${e.message}`);
}

// The schema knows neither Teams' own members nor 1.6's dynamic choices, both of which Teams accepts in 1.5 cards.
// The values a card carries in `data` are the author's and stay as they are.
function withoutTeamsExtensions(node, key) {
  if (Array.isArray(node)) return node.map(item => withoutTeamsExtensions(item));
  if (node === null || typeof node !== 'object' || key === 'data') return node;
  const kept = Object.entries(node).filter(([name]) => name !== 'msteams' && name !== 'choices.data');
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutTeamsExtensions(value, name)]));
}

function compile(path) {
  const ajv = new Ajv({ strict: false, allErrors: true, verbose: true });
  addFormats(ajv);
  ajv.addMetaSchema(draft6);
  const { id: _, ...schema } = JSON.parse(readFileSync(path, 'utf8')); // `id` is draft-04's spelling and only a name here
  return ajv.compile(schema);
}
