import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { listen } from './listen.ts';

/** Slack over HTTP: Bolt that sends always the same, a message as an answer and to clicks, another one to mentions. */
const [signingSecret = '', slackApiUrl = '', answer = '{}', reply = '{}'] = process.argv.slice(2);
const message = JSON.parse(answer);
const { text, blocks } = JSON.parse(reply);

const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
const app = new App({
  receiver,
  authorize: async () => ({ botToken: 'xoxb-bench' }),
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl },
});
app.command('/compare', async ({ ack }) => ack(message));
app.action(/^/, async ({ ack, respond }) => {
  await ack();
  await respond({ text: message.text, blocks: message.blocks, replace_original: true });
});
app.event('app_mention', async ({ event, client }) => {
  await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text, blocks });
});
listen(receiver.requestListener);
