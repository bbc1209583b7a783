import { newAnswerer, newCore, questionOf, typical } from '../catalog.ts';
import { keepDrawing } from './draw.ts';
import { listen } from './listen.ts';

/** Slack over HTTP: the bot, with `drawing` one that draws charts all the while, or with `static` Bolt sending always the same. */
const [kind, signingSecret = '', slackApiUrl] = process.argv.slice(2);

async function yardstick() {
  const { App, HTTPReceiver, LogLevel } = await import('@slack/bolt');
  const { slackPayload } = await import('../../src/platforms/slack/blocks.ts');
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: 'xoxb-bench' }),
    logLevel: LogLevel.ERROR,
    ...(slackApiUrl ? { clientOptions: { slackApiUrl } } : {}),
  });
  const message = JSON.parse(JSON.stringify(slackPayload(typical.card, { tables: true })));
  app.command('/compare', async ({ ack }) => ack(message));
  app.action(/^/, async ({ ack, respond }) => {
    await ack();
    await respond({ text: message.text, blocks: message.blocks, replace_original: true });
  });
  const { card } = newAnswerer().ask(questionOf(typical.question), { thread: null, locale: 'en' });
  const { text, blocks } = JSON.parse(JSON.stringify(slackPayload(card, { tables: true })));
  app.event('app_mention', async ({ event, client }) => {
    await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text, blocks });
  });
  return receiver.requestListener;
}

async function bot() {
  const { createSlack } = await import('../../src/platforms/slack/app.ts');
  const config = {
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_APP_TOKEN: undefined,
    SLACK_API_URL: slackApiUrl,
    SLACK_TABLES: 'on',
    FAQ_CHANNELS: new Set<string>(),
    DEFAULT_LOCALE: 'en',
  } as const;
  const slack = createSlack({ config, ...newCore() });
  await slack.start();
  return slack.listener!;
}

if (kind === 'drawing') keepDrawing();
listen(kind === 'static' ? await yardstick() : await bot());
