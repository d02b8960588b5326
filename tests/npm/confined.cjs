// Preloaded (node --require) into a server that a test starts: it listens on loopback only, whatever it asks for,
// and ends when the pipe to the test process closes, so that a killed test leaves nothing behind.
'use strict';
const { Server } = require('node:net');
const listen = Server.prototype.listen;

Server.prototype.listen = function (port, ...rest) {
  const anyAddress = typeof port === 'number' && typeof rest[0] !== 'string';
  return anyAddress ? listen.call(this, port, '127.0.0.1', ...rest) : listen.call(this, port, ...rest);
};

process.stdin.resume().on('end', () => process.exit(0));
