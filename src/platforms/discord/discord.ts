import { type APIInteraction, type REST, Routes } from 'discord.js';
import type { Answerer } from '../../answers/answerer.ts';
import type { DrawChart } from '../../card/draw-chart.ts';
import type { Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import type { Conversation } from '../conversation.ts';
import { createFreshRequests, createRecent } from '../fresh-requests.ts';
import { createInFlight } from '../in-flight.ts';
import { pictureFiles } from './chart-message.ts';
import { registrations } from './commands.ts';
import { createConnections } from './connections.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { handleInteraction } from './handle.ts';
import { createInteractionListener, type InteractionListener } from './http-interactions.ts';
import { askedPrivately, localeOfPerson } from './interaction.ts';
import { limits } from './limits.ts';
import { answerMessage, heard } from './messages.ts';
import { registerCommands } from './register.ts';
import { type Callback, type Deferral, type ReplyChannel, respond } from './responder.ts';
import { createBotRest, createInteractionRest, restOptions } from './rest.ts';

export type DiscordOptions = {
  readonly answerer: Answerer;
  readonly conversation: Conversation;
  /** Channels where it answers uncalled; any of them needs the message content intent. */
  readonly faqChannels?: ReadonlySet<string>;
  readonly log: Log;
  /** Without it answers come without pictures. */
  readonly draw?: DrawChart | undefined;
  /** The bot's token; without it only signed interactions are answered. */
  readonly token?: string | undefined;
  /** The application's public key; without it there is no HTTP door. */
  readonly publicKey?: string | undefined;
  readonly applicationId?: string | undefined;
  readonly apiUrl?: string | undefined;
  /** The language where neither words nor Discord tell one; English without it. */
  readonly locale?: Locale | undefined;
  readonly now?: () => number;
  /** Shorter times for trying things out, in milliseconds. */
  readonly times?: {
    readonly deferAfter?: number;
    readonly answerWithin?: number;
    readonly giveUpAfter?: number;
    readonly callbackTimeout?: number;
    readonly firstPause?: number;
    readonly pictureWithin?: number;
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
  return (body, picture) =>
    rest.post(Routes.interactionCallback(id, token), { body, files: pictureFiles(picture), auth: false });
}

/** The first answer goes out in the HTTP response that is waited for; what is sent after that failed, over the API. */
function firstInResponse(
  inResponse: (body: Callback | Deferral) => Promise<void>,
  overRest: ReplyChannel['acknowledge'],
): ReplyChannel['acknowledge'] {
  let isOpen = true;
  return (body, picture) => {
    if (!isOpen) return overRest(body, picture);
    isOpen = false;
    return inResponse(body);
  };
}

function editOverRest(rest: REST, { application_id, token }: APIInteraction): ReplyChannel['edit'] {
  const route = Routes.webhookMessage(application_id, token, '@original');
  return (body, picture) => rest.patch(route, { body, files: pictureFiles(picture), auth: false });
}

/** The Discord side of the bot: slash commands, mentions and direct messages, all answered by `answerer`. */
export function createDiscord(options: DiscordOptions): Discord {
  const {
    answerer,
    conversation,
    faqChannels = new Set(),
    log,
    draw,
    locale: usual = 'en',
    times = {},
  } = options;
  const now = options.now ?? Date.now;
  const { firstPause = limits.firstPause } = times;
  const connections = createConnections();
  const rest = createInteractionRest(options.apiUrl, connections, times.callbackTimeout);
  const bot = options.token
    ? { token: options.token, rest: createBotRest(options.apiUrl, connections, options.token) }
    : null;
  const interactions = createRecent({ remember: limits.tokenLife, most: 20_000, now });
  const messages = createRecent({ remember: limits.tokenLife, most: 20_000, now });
  const inFlight = createInFlight();
  const stopping = new AbortController();

  const answer = (
    interaction: APIInteraction,
    acknowledge: ReplyChannel['acknowledge'],
    takesPictures: boolean,
  ): boolean => {
    if (!interactions.add(interaction.id)) return false;
    const channel = { acknowledge, takesPictures, edit: editOverRest(rest, interaction) };
    const privately = askedPrivately(interaction);
    const callback = handleInteraction(interaction, { answerer, conversation, log, locale: usual });
    const locale = localeOfPerson(interaction) ?? usual;
    const signal = stopping.signal;
    const options = { privately, locale, log, stopping: signal, draw, firstPause, ...times };
    void inFlight.track(respond(callback, channel, options));
    return true;
  };

  const gateway: Gateway | null = bot
    ? createGateway({
        token: bot.token,
        rest: restOptions(options.apiUrl, connections),
        log,
        firstPause,
        stopping: stopping.signal,
        onInteraction: (interaction) => void answer(interaction, callbackOverRest(rest, interaction), true),
        readsMessages: faqChannels.size > 0,
        onMessage(message, client) {
          const said = heard(message, client.user.id, faqChannels);
          if (said === null || !messages.add(message.id)) return;
          void inFlight.track(
            answerMessage(message, said, {
              conversation,
              rest: bot.rest,
              log,
              locale: usual,
              draw,
              ...times,
            }),
          );
        },
        onReady(client) {
          const id = options.applicationId ?? client.application.id;
          const commands = registrations(answerer);
          void registerCommands(bot.rest, id, commands, { log, signal: stopping.signal, firstPause });
        },
      })
    : null;

  return {
    async start() {
      await gateway?.start();
    },
    async stop() {
      stopping.abort();
      await inFlight.settled(longestStop);
      await gateway?.stop();
      for (const used of bot ? [rest, bot.rest] : [rest]) {
        used.clearHandlerSweeper();
        used.clearHashSweeper();
      }
      await connections.close();
    },
    ready: () => gateway?.ready() ?? true,
    listener: options.publicKey
      ? createInteractionListener({
          publicKey: options.publicKey,
          fresh: createFreshRequests(now),
          answer: (interaction, inResponse) =>
            answer(interaction, firstInResponse(inResponse, callbackOverRest(rest, interaction)), false),
          log,
        })
      : null,
  };
}
