import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One instruction of a Dockerfile, such as `COPY` and what follows it; lines that go on are joined. */
export type Step = { readonly instruction: string; readonly given: string };

/** What is made from one `FROM` on. */
export type Stage = { readonly from: string; readonly name: string | null; readonly steps: readonly Step[] };

export const root = path.join(import.meta.dirname, '..', '..');

/** The stages of a Dockerfile; throws at a line that is none. */
export function readDockerfile(text: string): Stage[] {
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: { from: string; name: string | null; steps: Step[] }[] = [];
  for (const line of lines) {
    const [, instruction = '', given = ''] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
    const last = stages.at(-1);
    if (instruction === 'FROM') {
      const [from = '', , name = null] = given.split(' ');
      stages.push({ from, name, steps: [] });
    } else if (instruction && last) last.steps.push({ instruction, given });
    else throw new Error(`no instruction: ${line}`);
  }
  return stages;
}

export const dockerfile = readDockerfile(readFileSync(path.join(root, 'Dockerfile'), 'utf8'));

/** What a stage says by one instruction, the last word of it; throws where it says nothing. */
export function saidBy({ steps }: Stage, instruction: string): string {
  const found = steps.findLast((step) => step.instruction === instruction);
  if (!found) throw new Error(`no ${instruction}`);
  return found.given;
}

/** What a stage sets by `ENV`. */
export function environmentOf({ steps }: Stage): Record<string, string> {
  const pairs = steps
    .filter(({ instruction }) => instruction === 'ENV')
    .map(({ given }) => /^([A-Z_]+)=(.*)$/.exec(given)?.slice(1) ?? [given, '']);
  return Object.fromEntries(pairs);
}

/** The argument list that an instruction has in JSON. */
export function listIn(given: string): string[] {
  return JSON.parse(given.slice(given.indexOf('['))) as string[];
}

/** What the build may copy, by the lines of `.dockerignore`. */
export function readIgnored(text: string): (file: string) => boolean {
  const [first, ...rest] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  if (first !== '*' || !rest.every((line) => line.startsWith('!')))
    throw new Error('it must leave out everything, then name what is taken');
  const taken = rest.map((line) => line.slice(1));
  return (file) => !taken.some((own) => file === own || file.startsWith(`${own}/`));
}

/**
 * Copies what a `COPY` names from one folder into another one, `WORKDIR` being where relative paths lead.
 * @param areLinked whether both places may share files, as nobody needs the first one any more
 */
export function copy(given: string, from: string, to: string, workdir: string, areLinked: boolean): void {
  const words = given.split(' ').filter((word) => !word.startsWith('--'));
  const target = words.pop() ?? '';
  const isFolder = words.length > 1 || target.endsWith('/') || target === '.';
  for (const word of words) {
    const [source = ''] = globSync(word.replace(/^\//, ''), { cwd: from });
    if (source === '') throw new Error(`nothing to copy: ${word}`);
    const place = path.join(to, path.resolve(workdir, target), isFolder ? path.basename(source) : '');
    mkdirSync(path.dirname(place), { recursive: true });
    execFileSync('cp', [areLinked ? '-al' : '-a', path.join(from, source), place]);
  }
}
