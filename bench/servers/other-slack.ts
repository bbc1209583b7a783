import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { installed } from '../other-package.ts';
import { report } from './report.ts';

/** Slack over HTTP by another kit: it posts the same words to each `/compare`. */
const [signingSecret = '', slackApiUrl = '', words = ''] = process.argv.slice(2);

type Asked = { readonly channel: { post(text: string): Promise<unknown> } };
type Kit = {
  onSlashCommand(name: string, answer: (event: Asked) => Promise<unknown>): void;
  initialize(): Promise<void>;
  readonly webhooks: {
    readonly slack: (
      request: Request,
      options: { readonly waitUntil: (task: Promise<unknown>) => void },
    ) => Promise<Response>;
  };
};
const { Chat, ConsoleLogger } = await installed<{
  Chat: new (options: object) => Kit;
  ConsoleLogger: new (level: string) => object;
}>('chat');
const logger = new ConsoleLogger('error');
const { createSlackAdapter } = await installed<{ createSlackAdapter: (options: object) => object }>(
  '@chat-adapter/slack',
);
const { createMemoryState } = await installed<{ createMemoryState: () => object }>(
  '@chat-adapter/state-memory',
);
const slack = createSlackAdapter({
  signingSecret,
  botToken: 'xoxb-bench',
  botUserId: 'U0',
  apiUrl: slackApiUrl,
  logger,
});
const kit = new Chat({
  userName: 'bench',
  adapters: { slack },
  state: createMemoryState(),
  logger,
});
kit.onSlashCommand('/compare', ({ channel }) => channel.post(words));
await kit.initialize();

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', async () => {
    const headers = new Headers(request.headers as Record<string, string>);
    const asked = new Request(`http://localhost${request.url}`, {
      method: 'POST',
      headers,
      body: Buffer.concat(parts),
    });
    const answer = await kit.webhooks.slack(asked, { waitUntil: () => undefined });
    response.writeHead(answer.status).end(await answer.text());
  });
});
server.listen(0, '127.0.0.1', () => report((server.address() as AddressInfo).port));
