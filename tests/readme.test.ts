import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { run } from './terminal/run.ts';

const root = path.join(import.meta.dirname, '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const examples = [
  ...readme.matchAll(
    /```console\n\$ (?:TEAM_CATALOG=(\S+) )?(?:echo '([^']*)' \| )?npx tiebreak (.+)\n([\s\S]*?)```/g,
  ),
].map((match) => [match[3] ?? '', match[4] ?? '', match[1], match[2]] as const);

/** The file of that name, as the README shows it. */
function fileOf(name: string): string {
  const [, text] = readme.split(`\`\`\`yaml\n# ${name}\n`);
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, name), text?.split('```')[0] ?? '');
  return path.join(folder, name);
}

/** Words of a command line, quotes taken off. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

it.for(examples)('the README shows what `tiebreak %s` prints', async ([line, expected, team, input]) => {
  const env = team ? { env: { TEAM_CATALOG: fileOf(team) } } : {};
  const { out } = await run(words(line), { ...env, ...(input === undefined ? {} : { input }) });
  const shown = expected.trimEnd();
  expect(shown.endsWith('...') ? out.startsWith(shown.slice(0, -3)) : out.trimEnd() === shown, out).toBe(
    true,
  );
});

it('has examples, and names every variable that the configuration reads', () => {
  expect(examples.length).toBeGreaterThanOrEqual(2);
  const config = readFileSync(path.join(root, 'src', 'app', 'config.ts'), 'utf8');
  for (const [, name] of config.matchAll(/^ {2}([A-Z_]+):/gm)) expect(readme).toContain(`\`${name}\``);
});
