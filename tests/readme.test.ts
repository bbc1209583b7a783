import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { run } from './terminal/run.ts';

const root = path.join(import.meta.dirname, '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/```console\n\$ npx tiebreak (.+)\n([\s\S]*?)```/g)].map(
  (match) => [match[1] ?? '', match[2] ?? ''] as const,
);

/** Words of a command line, quotes taken off. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

it.for(examples)('the README shows what `tiebreak %s` prints', async ([line, expected]) => {
  const { out } = await run(words(line));
  const shown = expected.trimEnd();
  expect(shown.endsWith('...') ? out.startsWith(shown.slice(0, -3)) : out.trimEnd() === shown, out).toBe(
    true,
  );
});

it('has examples, and names every variable that the configuration reads', () => {
  expect(examples.length).toBeGreaterThanOrEqual(2);
  const config = readFileSync(path.join(root, 'src', 'config.ts'), 'utf8');
  for (const [, name] of config.matchAll(/^ {2}([A-Z_]+):/gm)) expect(readme).toContain(`\`${name}\``);
});
