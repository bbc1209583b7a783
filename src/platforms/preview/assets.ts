import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { programFolder } from '../../program.ts';

const read = (name: string) =>
  readFile(path.join(programFolder, 'src', 'platforms', 'preview', name), 'utf8');

/** The styles in the order in which they follow each other, as one file. */
async function readStyles(): Promise<string> {
  const parts = ['page.css', 'channel.css', 'slack.css', 'discord.css', 'form.css'];
  return (await Promise.all(parts.map(read))).join('\n');
}

/** What the browser loads besides the page; read anew each time, so that whoever edits it needs no restart. */
export const assets = {
  '/preview/page.css': { type: 'css', read: readStyles },
  ...Object.fromEntries(
    ['page.js', 'calculator.js', 'form.js', 'history.js', 'suggestions.js', 'server.js'].map((name) => [
      `/preview/${name}`,
      { type: 'javascript', read: () => read(name) } as const,
    ]),
  ),
} as const;
