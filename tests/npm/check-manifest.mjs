// Validates an app manifest and its language files against Microsoft's schema of the version the manifest names.
//
//   node check-manifest.mjs FOLDER      the folder holds manifest.json and the files it points to
//
// Prints one JSON object per fault: {"file": "...", "fault": "..."}. Exit code 0 without faults, 1 with faults.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { AjvDraft04, addFormats } from './schemas.mjs';

const require = createRequire(import.meta.url);
const folder = process.argv[2];
const manifest = read('manifest.json');
const schemas = path.join(
  path.dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams', `v${manifest.manifestVersion}`);
const translations = manifest.localizationInfo?.additionalLanguages ?? [];

const faults = [
  ...check('manifest.json', manifest, 'MicrosoftTeams.schema.json'),
  ...translations.flatMap(({ file }) => check(file, read(file), 'MicrosoftTeams.Localization.schema.json')),
];
faults.forEach(fault => console.log(JSON.stringify(fault)));
process.exitCode = faults.length > 0 ? 1 : 0;

function check(file, json, schema) {
  const ajv = new AjvDraft04({ strict: false, allErrors: true, unicodeRegExp: false }); // the schemas' patterns predate the u flag
  addFormats(ajv);
  const fits = ajv.compile(JSON.parse(readFileSync(path.join(schemas, schema), 'utf8')));
  if (fits(json)) return [];
  return fits.errors.map(e => ({ file, fault: `${e.instancePath || '/'} ${e.message} ${JSON.stringify(e.params)}` }));
}

function read(file) {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
}
