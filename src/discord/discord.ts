import { type APIInteraction, type REST, Routes } from 'discord.js';
import type { Answerer } from '../answerer.ts';
import { createFreshRequests } from '../http/fresh-requests.ts';
import { createRecent } from '../http/recent.ts';
import type { Log } from '../log.ts';
import { registrations } from './commands.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { askedPrivately, handleInteraction } from './handle.ts';
import { createInteractionListener, type InteractionListener } from './http-interactions.ts';
import { limits } from './limits.ts';
import { addressedText, answerMention } from './mentions.ts';
import { registerCommands } from './register.ts';
import { type ReplyChannel, respond } from './responder.ts';
import { createInteractionRest } from './rest.ts';

export type DiscordOptions = {
  readonly answerer: Answerer;
  readonly log: Log;
  /** The bot's token; without it only signed interactions are answered. */
  readonly token?: string | undefined;
  /** The application's public key; without it there is no HTTP door. */
  readonly publicKey?: string | undefined;
  readonly applicationId?: string | undefined;
  readonly apiUrl?: string | undefined;
  readonly now?: () => number;
  /** Shorter times for trying things out, in milliseconds. */
  readonly times?: {
    readonly deferAfter?: number;
    readonly callbackTimeout?: number;
    readonly firstPause?: number;
  };
};

export type Discord = {
  /** Connects and registers the commands; resolves once logged in or given up, never rejects. */
  start(): Promise<void>;
  /** Lets answers under way go out, then disconnects. */
  stop(): Promise<void>;
  ready(): boolean;
  /** For `POST /discord/interactions`; null without a public key. */
  readonly listener: InteractionListener | null;
};

const longestStop = 3000;

function callbackOverRest(rest: REST, { id, token }: APIInteraction): ReplyChannel['acknowledge'] {
  return (body) => rest.post(Routes.interactionCallback(id, token), { body, auth: false });
}

function editOverRest(rest: REST, { application_id, token }: APIInteraction): ReplyChannel['edit'] {
  return (body) =>
    rest.patch(Routes.webhookMessage(application_id, token, '@original'), { body, auth: false });
}

/** The Discord side of the bot: slash commands, mentions and direct messages, all answered by `answerer`. */
export function createDiscord(options: DiscordOptions): Discord {
  const { answerer, log, times = {} } = options;
  const now = options.now ?? Date.now;
  const rest = createInteractionRest(options.apiUrl, times.callbackTimeout);
  const interactions = createRecent({ remember: limits.tokenLife, most: 20_000, now });
  const messages = createRecent({ remember: limits.tokenLife, most: 20_000, now });
  const underWay = new Set<Promise<void>>();

  const track = (work: Promise<void>): void => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };

  const answer = (interaction: APIInteraction, acknowledge: ReplyChannel['acknowledge']): boolean => {
    if (!interactions.add(interaction.id)) return false;
    const channel = { acknowledge, edit: editOverRest(rest, interaction) };
    const privately = askedPrivately(interaction);
    const callback = handleInteraction(interaction, { answerer, log });
    track(respond(callback, channel, { privately, log, deferAfter: times.deferAfter ?? limits.deferAfter }));
    return true;
  };

  const gateway: Gateway | null = options.token
    ? createGateway({
        token: options.token,
        apiUrl: options.apiUrl,
        log,
        ...(times.firstPause === undefined ? {} : { firstPause: times.firstPause }),
        onInteraction: (interaction) => void answer(interaction, callbackOverRest(rest, interaction)),
        onMessage(message, client) {
          const text = addressedText(message, client.user.id);
          if (text === null || !messages.add(message.id)) return;
          track(answerMention(message, text, { answerer, rest: client.rest, log }));
        },
        onReady(client) {
          const id = options.applicationId ?? client.application.id;
          const registered = registerCommands(client.rest, id, registrations(answerer.workloads()), log);
          track(
            registered.catch((error: unknown) =>
              log.error('Discord commands could not be registered', { error }),
            ),
          );
        },
      })
    : null;

  return {
    async start() {
      await gateway?.start();
    },
    async stop() {
      const late = AbortSignal.timeout(longestStop);
      await Promise.race([
        Promise.allSettled(underWay),
        new Promise((resolve) => late.addEventListener('abort', resolve, { once: true })),
      ]);
      await gateway?.stop();
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    },
    ready: () => gateway?.ready() ?? true,
    listener: options.publicKey
      ? createInteractionListener({ publicKey: options.publicKey, fresh: createFreshRequests(now), answer })
      : null,
  };
}
