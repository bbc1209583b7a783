import { readFileSync } from 'node:fs';
import path from 'node:path';

const file = path.join(import.meta.dirname, '..', 'package.json');
const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: { start: string } };

/** The flags of Node with which `npm start` starts the bot. */
export const startFlags: readonly string[] = scripts.start.split(' ').slice(1, -1);
