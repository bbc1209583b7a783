import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Answerer } from '../../src/answers/answerer.ts';
import { startPage } from './serve.ts';

/** The page that `startPage` serves, with ways to ask it; ends with the test. */
export async function servePage(ownName: string | null = null, changed: Partial<Answerer> = {}) {
  const { port, lines, close } = await startPage(ownName, changed);
  onTestFinished(close);
  const url = `http://127.0.0.1:${port}`;
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    url,
    port,
    lines,
    post,
    get: async (query: Record<string, string>, headers: Record<string, string> = {}) =>
      (await fetch(`${url}/?${new URLSearchParams(query).toString()}`, { headers })).text(),
    /** What typed words get, as markup. */
    ask: async (text: string, locale = 'en', session = 'test') =>
      (await (await post('/preview/words', { text, locale, session })).json()) as Record<
        'kind' | 'slack' | 'discord' | 'address',
        string
      >,
    click: async (click: object) =>
      (await (await post('/preview/click', { click, locale: 'en' })).json()) as Record<
        'kind' | 'message' | 'place' | 'form' | 'address',
        string
      >,
    /** The status of a request with headers that `fetch` does not let one set. */
    statusWith: (headers: Record<string, string>, method = 'GET', path = '/preview/page.css') =>
      new Promise<number>((resolve, reject) => {
        const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        });
        sent.on('error', reject);
        sent.end();
      }),
  };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Escaped text as it reads. */
export function unescaped(markup: string): string {
  return markup.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}

/** What stands in markup as text; of a payload nothing. */
export function textOf(markup: string): string {
  const shown = markup.replaceAll(/<details[\s\S]*?<\/details>/g, '');
  return unescaped(shown.replaceAll(/<[^>]*>/g, ''));
}

/** The payloads in markup, as they would be copied. */
export function payloadsOf(markup: string): unknown[] {
  return [...markup.matchAll(/<details class="payload">[\s\S]*?<pre tabindex="0">([\s\S]*?)<\/pre>/g)].map(
    (match) => JSON.parse(unescaped(match[1] ?? '')) as unknown,
  );
}
