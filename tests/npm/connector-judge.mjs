// Judges calls to the bot as Microsoft's own library for Node does before a bot built on it hears of them.
//
//   node connector-judge.mjs METADATA APP_ID NOW < LINES
//
// METADATA is the address of the channel's OpenID document, NOW an instant that stands for the present. Each line is
// {"activity": {…}, "authorization": "Bearer …"}; prints true for each that is let in, else false.
import https from 'node:https';
import { readFileSync } from 'node:fs';
import connector from 'botframework-connector';

const { ChannelValidation, JwtTokenValidation, SimpleCredentialProvider } = connector;
const [metadata, appId, now] = process.argv.slice(2);
ChannelValidation.OpenIdMetadataEndpoint = metadata;
Date.now = () => Date.parse(now);

// For tokens of other issuers it would ask Entra for keys: nothing leaves this machine.
https.request = () => { throw new Error('Only loopback is asked.'); };

for (const line of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const { activity, authorization } = JSON.parse(line);
  const identity = await JwtTokenValidation.authenticateRequest(activity, authorization, new SimpleCredentialProvider(appId, 'invented'), '')
    .catch(() => null);
  console.log(identity?.isAuthenticated === true);
}
