// A person in Teams on Microsoft's own connector client: what she says goes through it to a small Teams that hands it to the bot, and
// what the bot answers is read by the client's own models.
//
//   node connector-person.mjs ENDPOINT PERSON < LINES
//
// PERSON is {"id", "name", "aadObjectId"} as JSON. Each line is one of {"say": "hej"}, {"press": "Spara", "fill": {"input": "text"}} and
// {"edit": "text"}, which changes what was said last. Prints one JSON object per line: {"texts", "buttons", "inputs"} of the newest card.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import connector from 'botframework-connector';
import mappers from 'botframework-connector/lib/connectorApi/models/mappers.js';
import compat from 'botbuilder-stdlib/lib/azureCoreHttpCompat.js';

const { ConnectorClient, MicrosoftAppCredentials } = connector;
const [endpoint, person] = [process.argv[2], JSON.parse(process.argv[3])];
const conversation = `a:${person.id}`;
const models = compat.createSerializer(mappers);
let [card, said, count, failure] = [null, null, 0, null];

const teams = createServer(async (request, response) => {
  try {
    const activity = JSON.parse(await bodyOf(request));
    const id = request.url.startsWith('/person/') ? await deliver(activity) : take(activity);
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id }));
  } catch (error) {
    failure ??= error;
    response.writeHead(500).end();
  }
});
await new Promise(listening => teams.listen(0, '127.0.0.1', listening));
const address = `http://127.0.0.1:${teams.address().port}`;
const client = new ConnectorClient(new MicrosoftAppCredentials('', ''), { baseUri: `${address}/person/`, noRetryPolicy: true });

for (const line of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  await client.conversations.sendToConversation(conversation, activityOf(JSON.parse(line)));
  if (failure) throw failure;
  console.log(JSON.stringify(seen()));
}
teams.close();
teams.closeAllConnections();

function activityOf({ say, edit, press, fill }) {
  if (say !== undefined) return { type: 'message', text: say };
  if (edit !== undefined) return { type: 'messageUpdate', id: said, text: edit, channelData: { eventType: 'editMessage' } };
  const action = parts(card).find(part => part.type?.startsWith('Action.') && part.title === press);
  if (!action) throw new Error(`No button '${press}' in ${JSON.stringify(seen())}`);
  const inputs = action.associatedInputs === 'none' ? [] : parts(card).filter(part => part.type?.startsWith('Input.'));
  const data = { ...action.data, ...Object.fromEntries(inputs.map(input => [input.id, input.value ?? ''])), ...fill };
  return action.type === 'Action.Submit'
    ? { type: 'message', value: data }
    : { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: action.type, verb: action.verb, data }, trigger: 'manual' } };
}

// As Teams completes what a client sends, and hands it to the bot.
async function deliver(activity) {
  const id = activity.id ?? `${1747000000000 + ++count}`;
  if (activity.type === 'message') said = id;
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      ...activity,
      id,
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl: `${address}/bot/`,
      from: person,
      recipient: { id: '28:finsambot', name: 'FinsamBot' },
      conversation: { id: conversation, conversationType: 'personal', tenantId: 'tenant-1' },
      channelData: { ...activity.channelData, tenant: { id: 'tenant-1' } },
    }),
  });
  if (answer.status !== 200) throw new Error(`The bot answered ${answer.status}.`);
  const body = await answer.text();
  if (body) card = JSON.parse(body).value;
  return id;
}

// Nothing of what the bot posts may be unknown to the client's model of an activity, or of another kind than it has there.
function take(activity) {
  const read = models.deserialize(mappers.Activity, activity, 'activity');
  const written = models.serialize(mappers.Activity, read, 'activity');
  if (!isDeepStrictEqual(written, activity)) throw new Error(`Read as ${JSON.stringify(written)}: ${JSON.stringify(activity)}`);
  card = read.attachments?.[0]?.content ?? { type: 'TextBlock', text: read.text };
  return `${++count}`;
}

function seen() {
  const all = parts(card);
  return {
    texts: all.filter(part => typeof part.text === 'string' && !part.type?.startsWith('Action.')).map(part => part.text),
    buttons: all.filter(part => part.type?.startsWith('Action.') && part.title).map(part => part.title),
    inputs: Object.fromEntries(all.filter(part => part.type?.startsWith('Input.')).map(part => [part.id, part.value ?? ''])),
  };
}

// Every element in document order, without the fallbacks that repeat a button.
function parts(node) {
  if (Array.isArray(node)) return node.flatMap(parts);
  if (node === null || typeof node !== 'object') return [];
  return [node, ...Object.entries(node).filter(([name]) => name !== 'fallback' && name !== 'data').flatMap(([, part]) => parts(part))];
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
