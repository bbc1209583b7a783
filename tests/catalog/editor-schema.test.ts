import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { editorSchemas } from '../../src/catalog/editor-schema.ts';
import { bundledFolder } from '../catalog-for-tests.ts';

it('the editor schemas in the catalog are those of the program (npm run fix writes them)', () => {
  const folder = path.join(bundledFolder, 'schema');
  for (const [file, text] of Object.entries(editorSchemas())) {
    expect(readFileSync(path.join(folder, file), 'utf8'), file).toBe(text);
  }
});
