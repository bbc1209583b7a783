import { installed } from '../other-package.ts';
import { listen } from './listen.ts';

/** Discord over HTTP by another kit: it replies to `/compare` with a message that is always the same. */
const [publicKey = '', message = '{}'] = process.argv.slice(2);
const { components, flags } = JSON.parse(message);

type Given = { readonly headers: object; readonly body: unknown; readonly rawBody: string };
type Handler = (
  given: Given,
  respond: (answer: { status?: number; body?: unknown }) => Promise<void>,
) => unknown;
type Creator = {
  withServer(server: object): Creator;
  registerCommand(command: object): Creator;
};
type Kit = {
  SlashCreator: new (options: object) => Creator;
  Server: new (options: object) => object;
  SlashCommand: new (creator: Creator, options: object) => object;
};
const { SlashCreator, Server, SlashCommand } = await installed<Kit>('slash-create');

let handle: Handler = () => undefined;
class Door extends Server {
  createEndpoint(_: string, handler: Handler): void {
    handle = handler;
  }
}
class Compare extends SlashCommand {
  run(context: { send(message: object): Promise<unknown> }): Promise<unknown> {
    return context.send({ components, flags });
  }
}
const creator = new SlashCreator({ applicationID: '900000000000000001', publicKey, token: 'Bot bench' });
creator.withServer(new Door({ alreadyListening: true }));
const options = ['first', 'second', 'workload'].map((name) => ({ type: 3, name, description: name }));
creator.registerCommand(new Compare(creator, { name: 'compare', description: 'Compares', options }));

listen((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const rawBody = Buffer.concat(chunks).toString();
    handle(
      { headers: request.headers, body: JSON.parse(rawBody), rawBody },
      async ({ status = 200, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      },
    );
  });
});
