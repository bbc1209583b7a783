import { fork } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { answer } from '../src/answer.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { compareNames } from '../src/command/parse.ts';
import { slackPayload } from '../src/slack/blocks.ts';
import { measureStart } from './start.ts';

const secret = 'bench-signing-secret';
const agent = new Agent({ keepAlive: true, maxSockets: 8 });
let serial = 0;

/** One signed /compare; resolves with its duration in milliseconds. */
function compare(port: number, text: string): Promise<number> {
  const body = new URLSearchParams({
    command: '/compare',
    text,
    user_id: 'U1',
    team_id: 'T1',
    channel_id: 'C1',
    trigger_id: String(++serial),
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: '/slack/events',
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': signature,
        },
      },
      (response) => {
        if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`));
        response.resume().on('end', () => resolve(performance.now() - started));
      },
    );
    sent.on('error', reject).end(body);
  });
}

/** Microseconds of CPU a request, and its p99 in milliseconds, eight at a time. */
async function measure(kind: string, body: string, texts: readonly string[], count: number) {
  const child = fork(path.join(import.meta.dirname, 'server.ts'), [kind, body]);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const cpu = async () => {
    child.send('cpu');
    const [{ cpu: used }] = (await once(child, 'message')) as [{ cpu: NodeJS.CpuUsage }];
    return used.user + used.system;
  };
  const run = async (requests: number) => {
    const times: number[] = [];
    let next = 0;
    const worker = async () => {
      while (next < requests) times.push(await compare(port, texts[next++ % texts.length] ?? ''));
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    return times.sort((a, b) => a - b);
  };
  await run(kind === 'distinct' ? 50 : Math.min(2000, count));
  const before = await cpu();
  const times = await run(count);
  const used = ((await cpu()) - before) / count;
  child.disconnect();
  return { cpu: used, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

const catalog = loadCatalog(path.join(import.meta.dirname, '..', 'catalog'));
const day = new Date().toISOString().slice(0, 10);
const command = compareNames(catalog, ['haiku', 'pixtral'], { workload: null, private: false }, day);
const body = JSON.stringify(slackPayload(answer(command, { catalog, today: day }).card, { tables: true }));
const names = [...catalog.models.values()].map((model) => model.name);
const pairs = names.flatMap((a) => names.filter((b) => a !== b).map((b) => `${a}, ${b}`));

const yardstick = await measure('static', body, ['haiku pixtral'], 5000);
const memoised = await measure('memoised', '', ['haiku pixtral'], 5000);
const distinct = await measure('distinct', '', pairs.slice(50), pairs.length - 50);
const start = await measureStart();
agent.destroy();
console.table({
  'Bolt acking a static message (yardstick)': {
    'CPU us': yardstick.cpu.toFixed(0),
    'p99 ms': yardstick.p99.toFixed(1),
    ratio: '1.00',
    goal: '',
  },
  '/compare over HTTP, memoised': {
    'CPU us': memoised.cpu.toFixed(0),
    'p99 ms': memoised.p99.toFixed(1),
    ratio: (memoised.cpu / yardstick.cpu).toFixed(2),
    goal: '1.1',
  },
  '/compare over HTTP, distinct pairs': {
    'CPU us': distinct.cpu.toFixed(0),
    'p99 ms': distinct.p99.toFixed(1),
    ratio: (distinct.cpu / yardstick.cpu).toFixed(2),
    goal: '1.6',
  },
});
console.table(start);
