import { spawn } from 'node:child_process';
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { programFolder } from '../../program.ts';

/** Milliseconds that all of it may take, a hundred times what it does. */
const longest = 240_000;

/** Ends the bot with whoever began the rehearsal, whatever ends that. */
const endsWithUs = `data:text/javascript,process.stdin.on('close', () => process.exit(1)).resume().unref()`;

const secret = 'rehearsal';
const { publicKey, privateKey } = generateKeyPairSync('ed25519');

/** What is asked in it; which names it has matters little. */
const typed = [
  ['/compare', 'haiku, pixtral'],
  ['/tiebreak', 'model haiku'],
  ['/tiebreak', 'cost haiku, pixtral --in 5M --out 200k'],
  ['/tiebreak', 'pick cheapest vision model under $1'],
  ['/tiebreak', 'is haiku or pixtral cheaper?'],
  ['/tiebreak', 'changes haiku'],
  ['/tiebreak', 'verify Claude Haiku 4.5 costs $1/$5 per 1M tokens and has a 200K context.'],
] as const;

const now = () => String(Math.floor(Date.now() / 1000));

/** A request as Slack signs it. */
function fromSlack(body: string, type: string) {
  const time = now();
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex')}`;
  const headers = { 'content-type': type, 'x-slack-request-timestamp': time, 'x-slack-signature': signature };
  return { address: '/slack/events', body, headers };
}

/** A request as Discord signs it. */
function fromDiscord(body: string) {
  const time = now();
  const signature = sign(null, Buffer.from(time + body), privateKey).toString('hex');
  const headers = { 'content-type': 'application/json' };
  const signed = { ...headers, 'x-signature-timestamp': time, 'x-signature-ed25519': signature };
  return { address: '/discord/interactions', body, headers: signed };
}

function* requests() {
  const by = { team_id: 'T1', channel_id: 'C1', user_id: 'U1' };
  for (const [command, text] of typed) {
    const fields = new URLSearchParams({ command, text, trigger_id: text, ...by });
    yield fromSlack(fields.toString(), 'application/x-www-form-urlencoded');
  }
  const event = {
    type: 'app_mention',
    user: 'U1',
    channel: 'C1',
    ts: '1760000000.1',
    text: '<@U0> haiku or pixtral?',
  };
  const authorizations = [{ team_id: 'T1', user_id: 'U0', is_bot: true }];
  const told = { type: 'event_callback', team_id: 'T1', event_id: 'Ev1', authorizations, event };
  yield fromSlack(JSON.stringify(told), 'application/json');
  const member = { user: { id: '1', username: 'a', discriminator: '0' }, roles: [], permissions: '0' };
  const place = {
    application_id: '1',
    guild_id: '1',
    channel_id: '1',
    member,
    locale: 'en-US',
    token: 'a',
    version: 1,
  };
  const named = (name: string, value: string, focused = false) => ({
    name,
    type: 3,
    value,
    ...(focused ? { focused } : {}),
  });
  const compare = (options: readonly object[]) => ({ id: '1', name: 'compare', type: 1, options });
  const interactions = [
    { type: 4, data: compare([named('first', 'hai', true)]) },
    { type: 2, data: compare([named('first', 'haiku'), named('second', 'pixtral')]) },
  ];
  for (const [index, own] of interactions.entries())
    yield fromDiscord(JSON.stringify({ id: String(index + 1), ...place, ...own }));
}

/**
 * Runs the bot on this machine alone and asks it what people ask, so that what it compiles is kept for later starts.
 * @param folder for compiled code
 * @param state where it keeps what it remembers
 * @returns why it came to nothing, a clause; null where it did not
 */
export async function rehearse(folder: string, state: string): Promise<string | null> {
  const chats = createServer((request, response) => {
    request.resume();
    const said = {
      ok: true,
      user_id: 'U0',
      bot_id: 'B0',
      team_id: 'T1',
      ts: '1760000000.2',
      channel: 'C1',
      id: '1',
    };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(said));
  });
  await once(chats.listen(0, '127.0.0.1'), 'listening');
  const api = `http://127.0.0.1:${(chats.address() as AddressInfo).port}`;
  const entry = path.join(programFolder, 'src', 'tiebreak.js');
  const child = spawn(process.execPath, ['--import', endsWithUs, entry, 'start'], {
    env: {
      NODE_COMPILE_CACHE: folder,
      STATE_DIR: state,
      HOST: '127.0.0.1',
      PORT: '0',
      SYNC_URL: 'off',
      STOP_GRACE: '0s',
      SLACK_BOT_TOKEN: 'xoxb-rehearsal',
      SLACK_SIGNING_SECRET: secret,
      SLACK_API_URL: `${api}/`,
      DISCORD_PUBLIC_KEY: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
      DISCORD_API_URL: api,
    },
    stdio: ['pipe', 'ignore', 'pipe'],
    timeout: longest,
  });
  const ended = once(child, 'close');
  try {
    let log = '';
    const port = new Promise<string>((resolve, reject) => {
      child.on('error', reject).on('close', () => reject(new Error(log.trim())));
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        const [, own] = /tiebreak is up port=(\d+)/.exec(log) ?? [];
        if (own !== undefined) resolve(own);
      });
    });
    const own = `http://127.0.0.1:${await port}`;
    while (!(await fetch(`${own}/readyz`)).ok) await sleep(20);
    for (const { address, ...sent } of requests()) {
      const response = await fetch(own + address, { method: 'POST', ...sent });
      await response.arrayBuffer();
    }
    child.kill('SIGTERM');
    const [code, by] = (await ended) as [number | null, string | null];
    return code === 0 ? null : `it ended with ${code ?? by}: ${log.trim().slice(-2000)}`;
  } catch (error) {
    return (error as Error).message;
  } finally {
    child.kill('SIGKILL');
    chats.close();
  }
}
