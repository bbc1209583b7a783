import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nextQuestion, questionOf, sameQuestion } from './catalog.ts';
import { startChild } from './child.ts';
import { cpuRatios, type Server } from './cpu-ratio.ts';
import { send } from './load/send.ts';
import { atMost, type Row } from './row.ts';

const secret = 'bench-signing-secret';

/** Slack's Web API on this machine: tells who waits for a reply in a channel that it has come. */
async function startApi() {
  const waiting = new Map<string, () => void>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = new URLSearchParams(Buffer.concat(parts).toString());
      const isPost = request.url?.includes('/chat.post') === true;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isPost ? { ok: true, ts: '1.1' } : { ok: false, error: 'missing_scope' }));
      const channel = body.get('channel') ?? '';
      waiting.get(channel)?.();
      waiting.delete(channel);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    replyIn: (channel: string) => new Promise<void>((resolve) => waiting.set(channel, resolve)),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

let serial = 0;

async function start(kind: 'static' | 'bot', api: Awaited<ReturnType<typeof startApi>>): Promise<Server> {
  const child = await startChild('slack.ts', kind, secret, api.url);
  return {
    child,
    async ask(question) {
      serial += 1;
      const channel = `C${serial}`;
      const ts = `1760000000.${String(serial).padStart(6, '0')}`;
      const body = JSON.stringify({
        type: 'event_callback',
        team_id: 'T1',
        event_id: `Ev${serial}`,
        authorizations: [{ team_id: 'T1', user_id: 'U0', is_bot: true }],
        event: { type: 'app_mention', user: 'U1', channel, ts, text: `<@U0> ${questionOf(question)}` },
      });
      const timestamp = String(Math.floor(Date.now() / 1000));
      const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
      const replied = api.replyIn(channel);
      await send(child.port, '/slack/events', body, {
        'content-type': 'application/json',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signature}`,
      });
      await replied;
    },
  };
}

/** A mention in Slack over HTTP, until its reply is posted. */
export async function measureSlackMention(): Promise<Row[]> {
  const api = await startApi();
  const yardstick = await start('static', api);
  const bot = await start('bot', api);
  const [memoised = 0, distinct = 0] = await cpuRatios(yardstick, bot, [sameQuestion, nextQuestion]);
  await Promise.all([yardstick.child.stop(), bot.child.stop()]);
  api.stop();
  const parts = { yardstick: 'Bolt posting a static reply, CPU' };
  return [
    atMost(memoised, 1.3, { ...parts, what: 'Slack mention to its reply, memoised' }),
    atMost(distinct, 1.3, { ...parts, what: 'Slack mention to its reply, distinct questions' }),
  ];
}
