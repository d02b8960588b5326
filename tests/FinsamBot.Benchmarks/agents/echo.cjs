// The second yardstick: Microsoft's Agents SDK for Node echoing a message. It runs without credentials, so it checks no token and
// fetches none: what it saves there is its advantage.
'use strict';
const http = require('node:http');
const { CloudAdapter, ActivityHandler, MessageFactory } = require('@microsoft/agents-hosting');

const adapter = new CloudAdapter();
adapter.onTurnError = async (context, error) => { console.error(error); };
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(MessageFactory.text(`Echo: ${context.activity.text}`));
  await next();
});

const server = http.createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    request.body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    response.header = (name, value) => response.setHeader(name, value);
    response.status = (code) => { response.statusCode = code; return response; };
    response.send = (body) => response.end(body === undefined ? undefined : JSON.stringify(body));
    adapter.process(request, response, (context) => bot.run(context)).catch((error) => { console.error(error); response.statusCode = 500; response.end(); });
  });
});
server.listen(0, '127.0.0.1', () => console.log(`Listening on ${server.address().port}`));
process.stdin.resume().on('end', () => process.exit(0));
