import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { listenHost, readConfig } from '../../src/app/config.ts';
import { eventually } from '../eventually.ts';
import { run, spawnTiebreak } from '../terminal/run.ts';

const line = '/compare haiku pixtral\n';
const answer = 'Claude Haiku 5.5 vs Pixtral 12B';

/** The program as a process without any token, once it has answered a line; killed when the test ends. */
async function tryOut(args: readonly string[]) {
  const child = spawnTiebreak(args);
  const closed = once(child, 'close');
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  child.stdout.on('data', (text: string) => {
    out += text;
  });
  child.stdin.write(line);
  await eventually(() => out.includes(answer));
  return { child, closed, out };
}

it('with --serve the page stays when standard input has ended, until it is asked to stop', async () => {
  const { child, closed, out } = await tryOut(['--serve']);
  child.stdin.end();
  const [, address] = /at (http:\/\/127\.0\.0\.1:\d+\/)\n/.exec(out) ?? [];
  expect(await (await fetch(`${address}?q=/compare+haiku+pixtral`)).text()).toContain(`<h3>${answer}</h3>`);
  child.kill('SIGTERM');
  expect((await closed)[0]).toBe(0);
});

it.each(['SIGHUP', 'SIGQUIT'] as const)(
  'stops in order when %s asks for it, though lines may still come, and without a grace',
  async (signal) => {
    const { child, closed } = await tryOut([]);
    child.kill(signal);
    expect(await closed).toEqual([0, null]);
  },
);

it('says the address, and that it ends with the lines that are answered', async () => {
  const { code, out, err } = await run([], { input: line });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(
    /at http:\/\/127\.0\.0\.1:\d+\/ \(until standard input ends; --serve keeps it\)\nAsk here/,
  );
  expect(out).toContain(answer);
});

it('says nothing of a page that is switched off', async () => {
  const { code, out } = await run([], { input: line, env: { PREVIEW: 'off' } });
  expect(code).toBe(0);
  expect(out).toContain(answer);
  expect(out).not.toContain('http://127.0.0.1');
  expect((await run(['check', '--serve'])).err).toContain('--serve belongs to start');
});

it('goes on in the terminal when the port is taken; there is nothing to serve then', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  onTestFinished(() => void taken.close());
  const env = { PORT: String((taken.address() as AddressInfo).port) };
  const { code, out, err } = await run([], { input: line, env });
  expect(code).toBe(0);
  expect(err).toBe(`No page: Port ${env.PORT} on 127.0.0.1 is already taken: set PORT to a free one.\n`);
  expect(out).toContain(answer);
  expect((await run(['--serve'], { env })).code).toBe(3);
});

it('is reached from this machine alone unless HOST says otherwise', () => {
  const hostOf = (env: Record<string, string>, hasPage: boolean) => {
    const read = readConfig(env);
    if (!('config' in read)) throw new Error(read.problems.join());
    return listenHost(read.config, hasPage);
  };
  expect(hostOf({}, true)).toBe('127.0.0.1');
  expect(hostOf({}, false)).toBe('0.0.0.0');
  expect(hostOf({ HOST: '::1' }, true)).toBe('::1');
  expect(readConfig({ PREVIEW: 'yes' })).toEqual({ problems: ['PREVIEW: must be on or off'] });
});
