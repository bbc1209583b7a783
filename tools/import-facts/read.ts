import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The newest file in `folder` whose name begins so, packed or not, with the day in its name. @throws Error when there is none */
export function readNewestDated(
  folder: string,
  start: string,
): { readonly text: string; readonly day: string } {
  const name = readdirSync(folder)
    .filter((file) => file.startsWith(start))
    .sort()
    .at(-1);
  if (!name) throw new Error(`${folder} has no file ${start}...`);
  const bytes = readFileSync(path.join(folder, name));
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return { text, day: /\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? '' };
}

/** Its text alone. @throws Error when there is none */
export function readNewest(folder: string, start: string): string {
  return readNewestDated(folder, start).text;
}

/** All files of a folder with that ending, in order; none for a folder that is missing. */
export function readAll(folder: string, ending: string): { readonly name: string; readonly text: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}
