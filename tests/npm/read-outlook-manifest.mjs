// Reads an add-in only manifest (XML) with Microsoft's own reader and converts it to the unified form with Microsoft's own converter.
//
//   node read-outlook-manifest.mjs FILE.xml FOLDER      the converted manifest.json and its languages are written into FOLDER
//
// Prints what the reader found, as JSON. Exit code 0, or 1 when the file cannot be read or converted.
import { existsSync } from 'node:fs';
import path from 'node:path';
import manifests from 'office-addin-manifest';
import converter from 'office-addin-manifest-converter';

const [file, folder] = process.argv.slice(2);
const found = await manifests.OfficeAddinManifest.readManifestFile(file);
const log = console.log;
console.log = console.error; // the converter speaks while it works
await converter.convert(file, folder, false, null, null, false);
console.log = log;
console.log(JSON.stringify(found));
process.exitCode = existsSync(path.join(folder, 'manifest.json')) ? 0 : 1;
