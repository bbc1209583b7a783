import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The files that the browser loads, in the order in which styles follow each other. */
export const styles = ['page.css', 'channel.css', 'slack.css', 'discord.css'] as const;
export const script = 'page.js';

/** The path under which the page asks for a file. */
export function assetPath<Name extends string>(name: Name): `/preview/${Name}` {
  return `/preview/${name}`;
}

/** A file that the browser loads, read anew each time: whoever edits it needs no restart. */
export function readAsset(name: (typeof styles)[number] | typeof script): Promise<string> {
  return readFile(path.join(import.meta.dirname, name), 'utf8');
}
