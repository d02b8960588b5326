// Makes one file of the editor and its libraries: node build.mjs OUTPUT. The build of the project calls it.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const LICENCES = '/* Contains ProseMirror, orderedmap, rope-sequence and w3c-keyname, Copyright (C) Marijn Haverbeke and others,'
  + ' licence MIT: https://code.haverbeke.berlin/prosemirror */';

await build({
  entryPoints: [fileURLToPath(new URL('editor.js', import.meta.url))],
  outfile: process.argv[2],
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  banner: { js: LICENCES },
  logLevel: 'warning',
});
