import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { catalogFolder, copyCatalog } from '../catalog-for-tests.ts';
import { botToken, signingSecret } from '../slack/harness.ts';
import { run, runProcess } from '../terminal/run.ts';

const slack = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret };

function olderNode(): string | undefined {
  return ['/usr/local/bin/node', '/usr/bin/node'].find((file) => {
    try {
      return Number(execFileSync(file, ['-p', 'parseInt(process.versions.node)'])) < 24;
    } catch {
      return false;
    }
  });
}

describe.concurrent('what cannot start', () => {
  it('says in one line that the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, err } = await runProcess(['start'], {
      env: { ...slack, HOST: '127.0.0.1', PORT: String(port) },
    });
    taken.close();
    expect(code).toBe(3);
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(new RegExp(`error Port ${port} on 127.0.0.1 is already taken`)),
    ]);
  });

  it('lists every mistake of a broken catalog at its place', async ({ onTestFinished }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    copyCatalog(catalogFolder, folder);
    const spoil = (file: string, line: string): number => {
      const at = path.join(folder, file);
      const lines = readFileSync(at, 'utf8').trimEnd().split('\n');
      writeFileSync(at, [...lines, line].join('\n'));
      return lines.length + 1;
    };
    const first = spoil('providers.yml', 'surprise: { name: X, tier: friend }');
    const second = spoil('models/mistral.yml', 'models: []');
    const { code, err } = await run(['start'], { env: { ...slack, CATALOG_DIR: folder } });
    expect(code).toBe(3);
    const places = err.match(/^\S+:\d+:\d+ .*$/gm);
    expect(places).toContainEqual(expect.stringMatching(`^providers.yml:${first}:28 surprise.tier`));
    expect(places).toContainEqual(expect.stringMatching(`^models/mistral.yml:${second}:1 .*unique`));
    expect(err).not.toContain('    at ');
  });

  it('names every wrong variable and never a value', async () => {
    const { code, out, err } = await run(['start'], {
      env: {
        SLACK_BOT_TOKEN: 'xoxb-wrong',
        SLACK_API_URL: 'wrong-address',
        DISCORD_PUBLIC_KEY: 'wrong-key',
        DISCORD_APPLICATION_ID: 'wrong-id',
        PORT: 'wrong-port',
        LOG_LEVEL: 'wrong-level',
      },
    });
    expect(code).toBe(3);
    for (const name of ['SLACK_API_URL', 'DISCORD_PUBLIC_KEY', 'DISCORD_APPLICATION_ID', 'PORT', 'LOG_LEVEL'])
      expect(err).toContain(`  ${name}: `);
    expect(out + err).not.toContain('wrong-');
    expect(out + err).not.toContain('xoxb');
  });

  it('says which variable is missing beside a token', async () => {
    const { code, err } = await run(['start'], { env: { SLACK_BOT_TOKEN: botToken } });
    expect(code).toBe(3);
    expect(err).toContain('needs SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket Mode)');
    expect(err).not.toContain(botToken);
  });

  const sentence = /^Tiebreak needs Node 24 or newer; this is v\S+\. Run "npm ci".*\n$/;

  it('says in one line that Node is too old', async () => {
    const pretend = "Object.defineProperty(process, 'versions', { value: { node: '18.20.0' } })";
    const node = [process.execPath, '--import', `data:text/javascript,${pretend}`] as const;
    const { code, out, err } = await runProcess([], { node: [...node] });
    expect(code).toBe(3);
    expect(err).toMatch(sentence);
    expect(out).toBe('');
  });

  const older = olderNode();
  it.runIf(older)('says so under a Node that really is too old', async () => {
    const { code, err } = await runProcess([], { node: [older ?? ''] });
    expect(code).toBe(3);
    expect(err).toMatch(sentence);
  });

  it('says in one line that its packages were not installed', async () => {
    const program = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
    onTestFinished(() => rmSync(program, { recursive: true }));
    const root = path.join(import.meta.dirname, '..', '..');
    cpSync(path.join(root, 'src'), path.join(program, 'src'), { recursive: true });
    cpSync(path.join(root, 'package.json'), path.join(program, 'package.json'));
    const { code, out, err } = await runProcess(['find', 'haiku'], { program });
    expect(code).toBe(3);
    expect(err).toMatch(
      /^Cannot find package '\S+' imported from \S+\. Run "npm ci" in the folder of Tiebreak first\.\n$/,
    );
    expect(out).toBe('');
  });
});
