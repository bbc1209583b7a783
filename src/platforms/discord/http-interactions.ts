import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIInteraction } from 'discord-api-types/v10';
import type { Log } from '../../log.ts';
import type { FreshRequests } from '../fresh-requests.ts';
import { readBody } from '../request-body.ts';
import { callbackJson } from './components.ts';
import { isInteraction } from './interaction.ts';
import { limits } from './limits.ts';
import type { Callback, Deferral } from './responder.ts';

// What stands before the 32 bytes of an Ed25519 key in its standard encoding.
const keyPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** Discord's public key from its 64 hexadecimal digits. */
function publicKeyFromHex(hex: string): KeyObject {
  return createPublicKey({
    key: Buffer.concat([keyPrefix, Buffer.from(hex, 'hex')]),
    format: 'der',
    type: 'spki',
  });
}

/** Whether Discord signed exactly this timestamp and body. */
function isSigned(key: KeyObject, signature: string, timestamp: string, body: Buffer): boolean {
  if (!/^[0-9a-f]{128}$/i.test(signature)) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}

export type InteractionListener = (request: IncomingMessage, response: ServerResponse) => void;

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}

function header(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

/**
 * The door for signed interactions. Whatever is not signed by Discord, too old or seen before gets 401;
 * `answer` gets the rest, with a function that writes the first answer into the HTTP response.
 */
export function createInteractionListener(options: {
  readonly publicKey: string;
  readonly fresh: FreshRequests;
  readonly log: Log;
  /** Returns false when the interaction was answered before, or came too late for that. */
  answer(
    interaction: APIInteraction,
    acknowledge: (body: Callback | Deferral) => Promise<void>,
  ): Promise<boolean>;
}): InteractionListener {
  const { log } = options;
  const key = publicKeyFromHex(options.publicKey);

  const listen = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request, limits.requestBytes);
    if (!body) return refuse(response, 413);
    const signature = header(request, 'x-signature-ed25519').toLowerCase();
    const timestamp = header(request, 'x-signature-timestamp');
    if (!isSigned(key, signature, timestamp, body)) return refuse(response, 401);
    if (options.fresh.isStale(timestamp) || (await options.fresh.isRepeated(signature)))
      return refuse(response, 401);
    const interaction = parse(body);
    if (!isInteraction(interaction)) {
      log.warn('Discord signed a request that is no interaction', { size: body.length });
      return refuse(response, 400);
    }
    const answered = await options.answer(
      interaction,
      (reply) =>
        new Promise((resolve, reject) => {
          if (response.destroyed) return reject(new Error('Discord closed the connection before the answer'));
          response.once('close', () => {
            if (!response.writableFinished) reject(new Error('Discord closed the connection too early'));
          });
          const bytes = Buffer.from(callbackJson(reply));
          const headers = { 'content-type': 'application/json', 'content-length': bytes.length };
          response.writeHead(200, headers).end(bytes, resolve);
        }),
    );
    if (!answered) refuse(response, 409);
  };

  return (request, response) => {
    listen(request, response).catch((error: unknown) => {
      // A request that broke off is no fault of ours.
      log[request.complete ? 'error' : 'debug']('A Discord request failed', { error });
      response.destroy();
    });
  };
}
