// The JSON Schema dialects the official schemas are written in: cards in draft-06, app manifests in draft-04.
import { createRequire } from 'node:module';
import ajv from 'ajv';
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';

const require = createRequire(import.meta.url);

export const Ajv = ajv.default ?? ajv;
export const AjvDraft04 = ajvDraft04.default ?? ajvDraft04;
export const addFormats = ajvFormats.default ?? ajvFormats;
export const draft6 = require('ajv/dist/refs/json-schema-draft-06.json');
