import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { dockerfile, environmentOf, root, type Stage, saidBy } from './dockerfile.ts';

type Service = {
  readonly image: string;
  readonly build?: string;
  readonly user?: string;
  readonly env_file?: string;
  readonly environment: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly volumes: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly restart: string;
  readonly stop_grace_period: string;
  readonly read_only: boolean;
  readonly tmpfs: readonly string[];
  readonly cap_drop: readonly string[];
  readonly security_opt: readonly string[];
};

const text = readFileSync(path.join(root, 'compose.yml'), 'utf8');
const { services, volumes } = parse(text) as {
  readonly services: Readonly<Record<'bot' | 'database', Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const { bot, database } = services;
const image = dockerfile.at(-1) as Stage;

test('it is the bot and its database, and the bot waits until that answers', () => {
  expect(Object.keys(services)).toEqual(['bot', 'database']);
  expect(bot.depends_on).toEqual({ database: { condition: 'service_healthy' } });
  expect(database.healthcheck?.test).toContain('pg_isready');
  expect(database.image).toMatch(/^postgres:\d+$/);
});

test('the bot runs as its image was made', () => {
  const { STATE_DIR = '', HOST = '', PORT = '' } = environmentOf(image);
  expect(bot.build).toBe('.');
  expect(bot.user).toBeUndefined();
  expect(bot.environment).toMatchObject({ STATE_DIR, HOST, PORT: Number(PORT) });
  expect(bot.volumes).toEqual([`state:${STATE_DIR}`]);
  expect(bot.ports).toEqual([`127.0.0.1:${PORT}:${saidBy(image, 'EXPOSE')}`]);
});

test('it is told only what it reads', () => {
  const config = readFileSync(path.join(root, 'src', 'app', 'config.ts'), 'utf8');
  const page = readFileSync(path.join(root, 'docs', 'operating.md'), 'utf8');
  const isKnown = (name: string) =>
    new RegExp(`^ {2}${name}:`, 'm').test(config) || page.includes(`\`${name}`);
  const asked = [...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name);
  expect([...Object.keys(bot.environment), ...asked].filter((name) => !isKnown(name))).toEqual([]);
  const { hostname, username, pathname, port } = new URL(
    String(bot.environment.DATABASE_URL).replace(/\$\{[^}]*\}/, 'password'),
  );
  const { POSTGRES_USER, POSTGRES_DB } = database.environment;
  expect([hostname, username, pathname, port]).toEqual([
    'database',
    POSTGRES_USER,
    `/${POSTGRES_DB}`,
    '5432',
  ]);
  // The password is in no file that is shared.
  expect(database.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  expect(text).not.toMatch(/xox[bp]-|xapp-/);
});

test.each([bot, database])('$image may do nothing more than it needs', (service) => {
  expect(service).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    restart: 'unless-stopped',
  });
  expect(service.tmpfs).toContain('/tmp');
  for (const volume of service.volumes) expect(Object.keys(volumes)).toContain(volume.split(':')[0]);
});

test('it waits for the bot to stop in order', () => {
  const page = readFileSync(path.join(root, 'docs', 'operating.md'), 'utf8');
  expect(page).toContain('`STOP_GRACE` and 15 s more');
  const [, grace = ''] =
    /STOP_GRACE:[\s\S]*?\.default\((\d+)\)/.exec(
      readFileSync(path.join(root, 'src', 'app', 'config.ts'), 'utf8'),
    ) ?? [];
  expect(Number.parseInt(bot.stop_grace_period, 10)).toBeGreaterThanOrEqual(Number(grace) / 1000 + 15);
});
