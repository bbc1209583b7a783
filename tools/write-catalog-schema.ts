import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editorSchemas } from '../src/catalog/editor-schema.ts';

const folder = path.join(import.meta.dirname, '..', 'catalog', 'schema');
mkdirSync(folder, { recursive: true });
for (const [file, text] of Object.entries(editorSchemas())) writeFileSync(path.join(folder, file), text);
