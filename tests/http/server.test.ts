import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { createHttpServer, type Handler, type HttpServer } from '../../src/platforms/http-server.ts';
import { countAwake } from '../awake.ts';

const started: HttpServer[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()));
});

async function start(routes: Record<`POST /${string}`, Handler> = {}, ok = true) {
  const lines: string[] = [];
  const log = createLog('debug', [], (line) => lines.push(line));
  const server = createHttpServer({
    routes,
    ready: () => ({ ok, platforms: { slack: { ready: ok, waiting: 2 } } }),
    log,
  });
  const port = await server.listen(0, '127.0.0.1');
  started.push(server);
  return { server, port, lines, url: `http://127.0.0.1:${port}` };
}

test('/healthz is alive whatever the platforms say, /readyz tells which is not, and each has its own', async () => {
  const { url } = await start({}, false);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const ready = await fetch(`${url}/readyz?from=probe`);
  expect(ready.status).toBe(503);
  const slack = { ready: false, waiting: 2 };
  expect(await ready.json()).toEqual({ ok: false, platforms: { slack } });
  const own = await fetch(`${url}/readyz/slack`);
  expect(own.status).toBe(503);
  expect(await own.json()).toEqual(slack);
  for (const path of ['discord', '', 'slack/', '__proto__'])
    expect((await fetch(`${url}/readyz/${path}`)).status).toBe(404);
  expect((await fetch(`${url}/readyz/slack`, { method: 'POST' })).status).toBe(405);
  const { url: good } = await start();
  expect((await fetch(`${good}/readyz`)).status).toBe(200);
  expect((await fetch(`${good}/readyz/slack`, { method: 'HEAD' })).status).toBe(200);
});

test('a connection is kept for longer than a proxy does, which so never asks on one that is just being closed', async () => {
  const { url } = await start();
  expect((await fetch(`${url}/healthz`)).headers.get('keep-alive')).toBe('timeout=75');
});

test('an unknown path is 404, a known one with another method 405', async () => {
  const { url } = await start({ 'POST /slack/events': (_, response) => response.end('ok') });
  expect((await fetch(`${url}/nothing`)).status).toBe(404);
  expect((await fetch(`${url}/__proto__`)).status).toBe(404);
  const wrong = await fetch(`${url}/slack/events`);
  expect(wrong.status).toBe(405);
  expect(wrong.headers.get('allow')).toBe('POST');
  expect((await fetch(`${url}/healthz`, { method: 'POST', body: 'x' })).status).toBe(405);
  expect(await (await fetch(`${url}/slack/events`, { method: 'POST' })).text()).toBe('ok');
});

test('a handler that throws answers 500 and leaves a line', async () => {
  const { url, lines } = await start({
    'POST /broken': () => {
      throw new Error('oh no');
    },
  });
  expect((await fetch(`${url}/broken`, { method: 'POST' })).status).toBe(500);
  expect(lines.join('\n')).toContain('oh no');
});

test('a taken port is said clearly', async () => {
  const { port } = await start();
  const other = createHttpServer({
    routes: {},
    ready: () => ({ ok: true, platforms: {} }),
    log: createLog('error'),
  });
  await expect(other.listen(port, '127.0.0.1')).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is already taken: set PORT to a free one`,
  );
});

test('closing answers what is in flight and drops idle sockets', async () => {
  const { server, port, url } = await start({
    'POST /slow': (_, response) => void setTimeout(() => response.end('done'), 300),
  });
  const idle = connect(port, '127.0.0.1');
  const closed = new Promise((resolve) => idle.on('close', resolve));
  await new Promise((resolve) => {
    idle.once('data', resolve);
    idle.write('GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n');
  });
  const answer = fetch(`${url}/slow`, { method: 'POST' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const awake = countAwake();
  await server.close();
  expect(awake()).toBeLessThan(1500);
  expect(await (await answer).text()).toBe('done');
  await closed;
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

test('a closed server frees its port', async () => {
  const { server, port } = await start();
  await server.close();
  const next = createHttpServer({
    routes: {},
    ready: () => ({ ok: true, platforms: {} }),
    log: createLog('error'),
  });
  started.push(next);
  expect(await next.listen(port, '127.0.0.1')).toBe(port);
});
