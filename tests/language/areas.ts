import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Area } from '../../src/language/says.ts';

const source = path.join(import.meta.dirname, '..', '..', 'src');
const modules = await Promise.all(
  globSync('**/*.ts', { cwd: source })
    .filter((file) => /says\('/.test(readFileSync(path.join(source, file), 'utf8')))
    .map((file): Promise<Record<string, unknown>> => import(path.join(source, file))),
);
const isArea = (value: unknown): value is Area =>
  typeof value === 'object' && value !== null && 'id' in value && 'messages' in value;

/** The messages of all subjects. */
export const areas = modules.flatMap((own) => Object.values(own).filter(isArea));
