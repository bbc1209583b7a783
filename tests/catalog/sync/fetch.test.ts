import type { RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchUpstream } from '../../../src/catalog/sync/fetch.ts';
import { startUpstream } from './places.ts';

const limits = { bytes: 20_000, milliseconds: 5000 };
const data = { openai: { models: {} } };
const json = { 'content-type': 'application/json; charset=utf-8' };
const text = JSON.stringify(data);

const serve = (listener: RequestListener) => startUpstream(listener, onTestFinished);
const answer =
  (body: string | Buffer, headers: Record<string, string> = json, status = 200) =>
  (_: unknown, response: ServerResponse) =>
    response.writeHead(status, headers).end(body);

describe('a list that is good', () => {
  it.for([
    ['plain', answer(text)],
    ['packed on the way', answer(gzipSync(text), { ...json, 'content-encoding': 'gzip' })],
    ['a packed file', answer(gzipSync(text), { 'content-type': 'application/gzip' })],
    ['of no particular type', answer(text, { 'content-type': 'application/octet-stream' })],
  ] as const)('%s', async ([, listener]) => {
    const url = await serve(listener);
    expect(await fetchUpstream(`${url}/api.json`, null, limits)).toEqual({
      unchanged: false,
      data,
      etag: null,
    });
  });

  it('is asked for by its etag, and may be unchanged', async () => {
    const url = await serve((request, response) => {
      const known = request.headers['if-none-match'] === '"one"';
      response.writeHead(known ? 304 : 200, { ...json, etag: '"one"' }).end(known ? undefined : text);
    });
    const first = await fetchUpstream(url, null, limits);
    expect(first).toMatchObject({ unchanged: false, etag: '"one"' });
    expect(await fetchUpstream(url, '"one"', limits)).toEqual({ unchanged: true });
  });

  it('keeps keys that mean something to JavaScript as plain data', async () => {
    const url = await serve(answer('{"__proto__":{"polluted":1},"constructor":{"models":{}}}'));
    const fetched = await fetchUpstream(url, null, limits);
    expect(Object.keys((fetched as { data: object }).data)).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

const bomb = gzipSync(Buffer.alloc(50_000_000));

describe('a list that cannot be used is said to be so in one clause', () => {
  it.for([
    ['redirect', answer('', { location: 'http://127.0.0.1/' }, 302), /^it redirects to another address/],
    ['fault', answer('{}', json, 503), /^it answered with status 503$/],
    ['304 that nobody asked for', answer('', json, 304), /^it answered with status 304$/],
    ['page', answer('<p>Log in', { 'content-type': 'text/html' }), /^it sent text\/html instead of JSON$/],
    ['no type', answer(text, {}), /^it sent something without a type instead of JSON$/],
    ['too large by its head', answer('x'.repeat(20_001)), /^it is larger than/],
    [
      'too large by its bytes',
      (_: unknown, response: ServerResponse) => {
        response.writeHead(200, json);
        response.write('x'.repeat(15_000));
        response.end('x'.repeat(15_000));
      },
      /^it is larger than/,
    ],
    ['a bomb packed on the way', answer(bomb, { ...json, 'content-encoding': 'gzip' }), /^it is larger/],
    ['a packed bomb', answer(bomb, { 'content-type': 'application/gzip' }), /^it is larger/],
    ['damaged packing', answer(gzipSync(text).subarray(0, 20), json), /^its gzip packing is damaged$/],
    ['no JSON', answer('<html>'), /^it is no complete JSON$/],
    ['half of it', answer(text.slice(0, 10)), /^it is no complete JSON$/],
    [
      'broken off',
      (_: unknown, response: ServerResponse) => {
        response.writeHead(200, { ...json, 'content-length': '9000' });
        response.write(text, () => response.destroy());
      },
      /^the connection broke off$/,
    ],
    ['never answering', () => undefined, /^it took longer than 0\.3 s$/],
    [
      'never ending',
      (_: unknown, response: ServerResponse) => {
        response.writeHead(200, json);
        response.write(text);
      },
      /^it took longer than 0\.3 s$/,
    ],
  ] as const)('%s', async ([name, listener, said]) => {
    const url = await serve(listener);
    const failure = await fetchUpstream(url, null, {
      ...limits,
      milliseconds: name.startsWith('never') ? 300 : 5000,
    }).catch((error: Error) => error);
    expect((failure as Error).message).toMatch(said);
  });

  it('nobody there, and no such file', async () => {
    const gone = fetchUpstream('http://127.0.0.1:9', null, limits);
    await expect(gone).rejects.toThrow(/^it cannot be reached$/);
    await expect(fetchUpstream('/no/such.json', null, limits)).rejects.toThrow(/^the file cannot be read$/);
  });
});
