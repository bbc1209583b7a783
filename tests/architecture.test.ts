import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const source = path.join(import.meta.dirname, '..', 'src');
const files = globSync('**/*.{ts,js}', { cwd: source }).map((file) => ({
  file,
  folder: file.includes(path.sep) ? (file.split(path.sep)[0] ?? '') : '',
  imports: [...readFileSync(path.join(source, file), 'utf8').matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  ),
}));

const adapter = [
  'language',
  'answer-memo.ts',
  'draw-chart.ts',
  'memo.ts',
  'http',
  'view',
  'command',
  'answers',
  'answerer.ts',
  'config.ts',
  'conversation.ts',
  'locale.ts',
  'deadline.ts',
  'in-flight.ts',
  'log.ts',
];

/** Which folders a folder may import from; files at the top (main, bot, try-out, answer) tie things together. */
const arrows: Record<string, readonly string[]> = {
  catalog: ['catalog', 'dates.ts', 'locale.ts', 'log.ts', 'memo.ts'],
  language: ['language', 'catalog', 'view', 'cost', 'locale.ts', 'memo.ts'],
  cost: ['cost', 'catalog', 'memo.ts'],
  comparison: ['comparison', 'cost', 'catalog', 'memo.ts'],
  command: ['command', 'language', 'question', 'pick', 'cost', 'catalog', 'dates.ts', 'locale.ts', 'memo.ts'],
  question: ['question', 'language', 'command', 'pick', 'cost', 'catalog', 'locale.ts', 'memo.ts'],
  fit: ['fit', 'catalog', 'locale.ts'],
  verify: ['verify', 'dates.ts', 'language', 'question', 'command', 'cost', 'catalog', 'memo.ts'],
  pick: ['pick', 'fit', 'cost', 'catalog', 'memo.ts'],
  view: [
    'view',
    'language',
    'dates.ts',
    'verify',
    'question',
    'pick',
    'fit',
    'comparison',
    'cost',
    'command',
    'catalog',
    'memo.ts',
    'locale.ts',
  ],
  answers: [
    'answers',
    'language',
    'view',
    'verify',
    'question',
    'comparison',
    'cost',
    'command',
    'catalog',
    'locale.ts',
  ],
  chart: ['chart', 'view', 'memo.ts', 'log.ts', 'draw-chart.ts'],
  http: ['http', 'log.ts'],
  slack: [...adapter, 'slack'],
  discord: [...adapter, 'discord'],
  preview: [...adapter, 'preview', 'slack', 'discord'],
  terminal: [
    'language',
    'terminal',
    'dates.ts',
    'question',
    'verify',
    'cost',
    'answers',
    'view',
    'command',
    'catalog',
    'answer.ts',
    'answerer.ts',
    'draw-chart.ts',
    'locale.ts',
  ],
};

it('arrows between folders point one way', () => {
  const wrong = files.flatMap(({ file, folder, imports }) => {
    const allowed = arrows[folder];
    if (!allowed) return [];
    return imports
      .filter((name) => name.startsWith('.'))
      .map(
        (name) =>
          path.relative(source, path.resolve(source, path.dirname(file), name)).split(path.sep)[0] ?? '',
      )
      .filter((target) => !allowed.includes(target))
      .map((target) => `${file} -> ${target}`);
  });
  expect(files.length).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});

it('the outside world has one door each', () => {
  const users = (name: string) =>
    files.filter(({ imports }) => imports.includes(name)).map(({ file }) => file);
  expect(users('yaml')).toEqual(['catalog/yaml.ts']);
  const reading = users('node:fs').filter((file) => !file.startsWith('catalog/sync/'));
  const allowed = ['kept-yaml', 'passed-checks', 'read-curated', 'read-imported', 'watch'];
  const terminal = ['terminal/chart-file.ts', 'terminal/new-folder.ts', 'terminal/text-file.ts'];
  expect(reading.sort()).toEqual([...allowed.map((name) => `catalog/${name}.ts`), ...terminal]);
  expect(users('node:fs/promises').filter((file) => !file.startsWith('catalog/sync/'))).toEqual([
    'preview/assets.ts',
  ]);
  const readers = globSync('**/*.ts', { cwd: source }).filter((file) =>
    readFileSync(path.join(source, file), 'utf8').includes('process.env'),
  );
  expect(readers.sort()).toEqual(['main.ts', 'sync-schedule.ts']);
});
