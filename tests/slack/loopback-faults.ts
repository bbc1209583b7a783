import type { ServerResponse } from 'node:http';

/** What a call gets. A text is sent as it stands, anything else as JSON. */
export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What a call meets instead of its ordinary answer; `applied` says whether Slack had done by then what was asked. */
export type Fault = {
  readonly how: Answer | 'hang' | 'reset' | 'cut';
  readonly applied?: boolean;
};

const page = '<!doctype html><html><head><title>Error</title></head><body>Please try again</body></html>';
const html = { 'content-type': 'text/html; charset=utf-8' };

/** Slack's own faults, and those of whatever stands between. */
export const faults = {
  /** `ok: false` with a word. */
  refused: (error: string): Fault => ({ how: { status: 200, body: { ok: false, error } } }),
  /** 429; without seconds it has no `retry-after`. */
  limited: (seconds?: number): Fault => ({ how: limitedAnswer(seconds) }),
  status: (status: number, body: unknown = page): Fault => ({ how: { status, body, headers: html } }),
  unavailable: { how: { status: 503, body: page, headers: html } },
  /** 200 with a page of somebody else. */
  html: { how: { status: 200, body: page, headers: html } },
  /** 200 with JSON that ends in its middle. */
  half: { how: { status: 200, body: '{"ok":true,"ts":"15154' } },
  redirect: { how: { status: 302, body: '', headers: { location: '/elsewhere' } } },
  /** The connection is reset before a byte of an answer. */
  reset: { how: 'reset' },
  /** The connection is reset in the middle of an answer. */
  cut: { how: 'cut' },
  /** Nothing comes, ever. */
  hang: { how: 'hang' },
} as const satisfies Record<string, Fault | ((...given: never[]) => Fault)>;

/** What an address for answers says to blocks that Slack does not show. */
export const refusedBlocks: Fault = { how: { status: 400, body: 'invalid_blocks' } };

/** The same fault after Slack had done what was asked. */
export function afterApplying(fault: Fault): Fault {
  return { ...fault, applied: true };
}

export function limitedAnswer(seconds?: number): Answer {
  const headers = seconds === undefined ? {} : { 'retry-after': String(seconds) };
  return { status: 429, body: { ok: false, error: 'ratelimited' }, headers };
}

/** Answers with what was planned. */
export function answer(response: ServerResponse, how: Fault['how']): void {
  const { socket } = response;
  if (how === 'hang') return;
  if (how === 'reset') {
    socket?.resetAndDestroy();
    return;
  }
  if (how === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"ok":true,"ts":"15154', () => socket?.resetAndDestroy());
    return;
  }
  const { status, body = '', headers = {} } = how;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
