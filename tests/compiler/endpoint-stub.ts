import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { ReaderApi } from '../../src/answers/compiler/endpoint.ts';

/** What an endpoint is asked, as it came. */
export type Asked = {
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
  readonly path: string;
};

/** How an endpoint answers: with this plan, with this text in place of one, with this body, after so many milliseconds. */
export type Answers = {
  readonly plan?: unknown;
  readonly text?: string;
  readonly raw?: string;
  readonly status?: number;
  readonly after?: number;
  readonly to?: string;
};

/** The body around what a language model says. */
function bodyOf(api: ReaderApi, { plan, text, raw }: Answers): string {
  if (raw !== undefined) return raw;
  if (api === 'openai') {
    const content = text ?? JSON.stringify({ plan });
    return JSON.stringify({ id: 'x', choices: [{ index: 0, message: { role: 'assistant', content } }] });
  }
  const said = text === undefined ? [] : [{ type: 'text', text }];
  const used = plan === undefined ? [] : [{ type: 'tool_use', id: 'x', name: 'plan', input: { plan } }];
  return JSON.stringify({ type: 'message', role: 'assistant', content: [...said, ...used] });
}

/** An endpoint on this machine that answers as it is told, until the test ends. */
export async function startEndpoint(api: ReaderApi) {
  const asked: Asked[] = [];
  let answers: Answers = { plan: { refuse: true } };
  const server = createServer(async (request, response) => {
    asked.push({
      headers: request.headers,
      body: (await json(request)) as Record<string, unknown>,
      path: request.url ?? '',
    });
    const { status = 200, after = 0, to } = answers;
    const body = bodyOf(api, answers);
    setTimeout(() => {
      response.writeHead(status, { 'content-type': 'application/json', ...(to ? { location: to } : {}) });
      response.end(body);
    }, after);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const path = api === 'openai' ? '/v1/chat/completions' : '/v1/messages';
  return {
    url: `http://127.0.0.1:${port}${path}`,
    asked,
    answer: (own: Answers) => {
      answers = own;
    },
  };
}
