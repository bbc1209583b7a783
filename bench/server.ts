import { createServer } from 'node:http';
import path from 'node:path';
import { createAnswerer } from '../src/answer.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { createLog } from '../src/log.ts';

/** One of the servers that are measured: `tiebreak`, or Bolt acking a static message. Reports its CPU time when asked. */
const [kind = '', body = ''] = process.argv.slice(2);
const secret = 'bench-signing-secret';

async function listener() {
  if (kind === 'static') {
    const { App, HTTPReceiver, LogLevel } = await import('@slack/bolt');
    const receiver = new HTTPReceiver({ signingSecret: secret, logLevel: LogLevel.ERROR });
    const app = new App({
      receiver,
      authorize: async () => ({ botToken: 'xoxb-bench' }),
      logLevel: LogLevel.ERROR,
    });
    const message = JSON.parse(body);
    app.command('/compare', async ({ ack }) => ack(message));
    return receiver.requestListener;
  }
  const catalog = loadCatalog(path.join(import.meta.dirname, '..', 'catalog'));
  const { createSlack } = await import('../src/slack/app.ts');
  const config = {
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_SIGNING_SECRET: secret,
    SLACK_APP_TOKEN: undefined,
    SLACK_API_URL: undefined,
    SLACK_TABLES: 'on',
  } as const;
  const slack = createSlack({ config, answerer: createAnswerer(() => catalog), log: createLog('error') });
  await slack.start();
  return slack.listener!;
}

const server = createServer(await listener());
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }));
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
process.on('disconnect', () => process.exit(0));
