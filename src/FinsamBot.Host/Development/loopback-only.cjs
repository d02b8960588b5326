// Preloaded into the Agents Playground: it listens on this machine only, whatever it asks for, and it ends with the bot that started it.
'use strict';
const { Server } = require('node:net');
const listen = Server.prototype.listen;

Server.prototype.listen = function (port, ...rest) {
  const anyAddress = typeof port === 'number' && typeof rest[0] !== 'string';
  return anyAddress ? listen.call(this, port, '127.0.0.1', ...rest) : listen.call(this, port, ...rest);
};

if (process.env.FINSAMBOT_PLAYGROUND === 'server') {
  process.stdin.resume().on('end', () => process.exit(0));
}
