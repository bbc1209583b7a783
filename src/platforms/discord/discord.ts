import { type APIInteraction, Routes } from 'discord-api-types/v10';
import type { Answerer } from '../../answers/answerer.ts';
import { settingsMessages } from '../../answers/settings/say.ts';
import type { Draw } from '../../card/draw.ts';
import { answerLocale, type Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import type { Log } from '../../log.ts';
import { createKept } from '../../storage/kept.ts';
import { openMemory } from '../../storage/sqlite.ts';
import type { Store } from '../../storage/store.ts';
import { createWorkBook, type Taken, unnoted } from '../../storage/work.ts';
import type { Conversation } from '../conversation.ts';
import { isSoon } from '../corrections.ts';
import { createFreshRequests, mostRequests } from '../fresh-requests.ts';
import { createInFlight } from '../in-flight.ts';
import { createMarks } from '../marks.ts';
import { type Clock, createOutbox, realClock } from '../outbox.ts';
import { noSettings, type TeamSettings } from '../team-settings.ts';
import { countAnswersAt, countReplies, createTraffic, type Traffic } from '../traffic.ts';
import { createTurns, type Turns } from '../turns.ts';
import { createAges } from './age.ts';
import { registrations } from './commands.ts';
import { createConnections } from './connections.ts';
import { failureOf } from './failure.ts';
import type { Gateway, GatewayOptions } from './gateway.ts';
import { handleInteraction } from './handle.ts';
import { createInteractionListener, type InteractionListener } from './http-interactions.ts';
import { askedPrivately, localeOfPerson, personOf, requestKindOf, teamOf } from './interaction.ts';
import { limits } from './limits.ts';
import { answerMessage, heard, type MessageWork, messageKind, requestKindOfMessage } from './messages.ts';
import { createOwnRole } from './own-role.ts';
import { registerCommands, registeringNeeds, registrarOf } from './register.ts';
import { channelInResponse, channelOverRest } from './reply-channel.ts';
import { type Answered, followUp, type ReplyChannel, respond } from './responder.ts';
import { createBotRest, createInteractionRest, endSweeps, restOptions } from './rest.ts';
import { placeOf } from './settings.ts';
import { createTokenCheck, mayReadMessages, refusedToken, sayWhatIsHeard } from './token-check.ts';

export type DiscordOptions = {
  readonly answerer: Answerer;
  readonly conversation: Conversation;
  /** Channels where it answers uncalled; any of them needs the message content intent. */
  readonly faqChannels?: ReadonlySet<string>;
  /** What servers and channels have chosen; without it nothing can be. */
  readonly teamSettings?: TeamSettings;
  /** Deletes all that is kept of a server that the bot was removed from; without it, it does not hear of that. */
  readonly forgetTeam?: (team: string) => Promise<void>;
  readonly log: Log;
  /** What outlasts the process; without it, all is in memory. */
  readonly store?: Store;
  /** Shared with whoever else reads long texts in this process. */
  readonly turns?: Turns;
  /** Without it answers come without pictures. */
  readonly draw?: Draw | undefined;
  /** The bot's token; without it only signed interactions are answered. */
  readonly token?: string | undefined;
  /** The application's public key; without it there is no HTTP door. */
  readonly publicKey?: string | undefined;
  readonly applicationId?: string | undefined;
  /** Registers the commands where there is no token. */
  readonly clientSecret?: string | undefined;
  readonly apiUrl?: string | undefined;
  /** The language where neither words nor Discord tell one; English without it. */
  readonly locale?: Locale | undefined;
  readonly now?: () => number;
  /** By which answers that could not be posted are tried again. */
  readonly clock?: Clock;
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
  /** Whether it can answer by every way that it has: its token is accepted, and all shards are connected. */
  ready(): boolean;
  /** Answers to messages: those that wait, and what became of others. */
  counts(): Readonly<Record<string, number>>;
  readonly traffic: Traffic;
  /**
   * Resolves when nothing can be answered any more in this process, with a sentence on why and what to do, which is logged;
   * never where interactions come over HTTP, which they go on doing.
   */
  readonly ended: Promise<string>;
  /** For `POST /discord/interactions`; null without a public key. */
  readonly listener: InteractionListener | null;
};

const longestStop = 3000;

/** Who takes up again what was said to follow and did not. */
const interactionKind = 'discord interaction';

/** Milliseconds from one look at a channel to the next. */
const lookUpEvery = 1000;

const unregistered = `Discord commands are not registered by this process: set ${registeringNeeds}, or run \`tiebreak register\` where they are set`;

const cannotOverhear =
  'Discord shows the bot only what mentions it, so that nothing is answered uncalled in FAQ_CHANNELS: switch Message Content Intent on (Bot page of the application) and restart';

/** The Discord side of the bot: slash commands, mentions and direct messages, all answered by `answerer`. */
export function createDiscord(options: DiscordOptions): Discord {
  const {
    faqChannels = new Set(),
    teamSettings = null,
    forgetTeam = null,
    log,
    draw,
    locale: usual = 'en',
    times = {},
    clock = realClock,
    turns = createTurns({ log }),
  } = options;
  const { now = Date.now } = options;
  const traffic = createTraffic();
  const conversation = countReplies(options.conversation, traffic);
  const settings = teamSettings ?? noSettings(options.answerer, faqChannels);
  const counted = countAnswersAt(settings, traffic);
  /** Known once Discord has told what the application is allowed; without a gateway nothing is ever overheard. */
  let readsMessages = false;
  const faqProblem = (locale: Locale): string | null =>
    readsMessages ? null : wordingOf(locale).of(settingsMessages).noIntent;
  const ageOf = createAges();
  const { firstPause = limits.firstPause } = times;
  const connections = createConnections();
  const rest = createInteractionRest(options.apiUrl, connections, times.callbackTimeout);
  const { store = openMemory() } = options;
  const kept = createKept(store, log, options.now ?? store.now);
  const book = createWorkBook({ store, log, now: options.now ?? store.now });
  const interactions = createMarks({
    kind: 'interaction',
    kept,
    store,
    most: 20_000,
    now,
  });
  const inFlight = createInFlight();
  const stopping = new AbortController();

  /** Answers an interaction in a way, counted as under way until that has ended. */
  const answerBy = (
    way: (answered: Promise<Answered>, shown: Parameters<typeof followUp>[2]) => Promise<void>,
    interaction: APIInteraction,
  ): Promise<void> => {
    let over: AbortController | null = null;
    let isOver = false;
    const finish = () => {
      isOver = true;
      over?.abort('nobody waits any more');
    };
    // Made for those that wait alone: that takes longer than all else of a short answer that was given before.
    const overSignal = (): AbortSignal => {
      over ??= new AbortController();
      if (isOver) finish();
      return over.signal;
    };
    const { answerer, locale: chosen, audience } = counted.at(placeOf(interaction));
    const { answerer: spoken } = settings.at(placeOf(interaction));
    const locale = answerLocale({ chosen, person: localeOfPerson(interaction), usual });
    const core = { answerer, spoken, conversation, turns, audience, over: overSignal };
    const forms = teamSettings && { settings: teamSettings, faqProblem };
    const answered = handleInteraction(interaction, { ...core, settings: forms, log, locale });
    const privately = askedPrivately(interaction, audience);
    const shown = { privately, locale, log, stopping: stopping.signal, draw, firstPause, ...times };
    return inFlight.track(way(answered, shown).finally(finish));
  };
  /** Answers an interaction; false when it was answered before, or came too late for that. */
  const answer = async (interaction: APIInteraction, channel: ReplyChannel): Promise<boolean> => {
    if (!(await interactions.add(interaction.id))) return false;
    const age = ageOf(interaction.id);
    if (age > limits.answerWithin) {
      log.info('A Discord interaction came too late to be answered', { seconds: Math.round(age / 1000) });
      return false;
    }
    const takeOn = async () => {
      const owner = { team: teamOf(interaction), person: personOf(interaction) };
      const work = { id: `discord ${interaction.id}`, kind: interactionKind, ...owner, body: interaction };
      return (await book.takeAnyway(work)) ?? unnoted;
    };
    const request = traffic.request(requestKindOf(interaction));
    const watched: ReplyChannel = {
      ...channel,
      acknowledge: async (body, picture) => {
        await channel.acknowledge(body, picture);
        request.acknowledged();
      },
    };
    void answerBy((answered, shown) => respond(answered, watched, { ...shown, takeOn }), interaction).finally(
      request.done,
    );
    return true;
  };
  book.takeUp(interactionKind, async (work, taken) => {
    const interaction = work as APIInteraction;
    const channel = channelOverRest(rest, interaction);
    await answerBy((answered, shown) => followUp(answered, channel, shown), interaction);
    await taken.end();
  });

  const { promise: ended, resolve: end } = Promise.withResolvers<string>();
  const onEnd = (reason: string): void => {
    if (!options.publicKey) end(reason);
  };

  const createBot = (token: string) => {
    const botRest = createBotRest(options.apiUrl, connections, token, () => void check.again());
    const probe = () => botRest.get(Routes.user());
    const outbox = createOutbox({
      name: 'discord',
      log,
      judge: failureOf,
      probe,
      lookUpEvery,
      clock,
    });
    const check = createTokenCheck({ rest: botRest, log, signal: stopping.signal, firstPause });
    const roles = createOwnRole(botRest, log, now);
    const take = async (
      { message, isEdit, botId }: MessageWork,
      isAddressed: boolean,
    ): Promise<Taken | null> => {
      const { timestamp, edited_timestamp: edited, author } = message;
      const id = `discord ${message.id}`;
      const owner = { team: teamOf(message), person: `discord ${author.id}` };
      const work = { kind: messageKind, ...owner, body: { message, botId, isEdit } };
      // Of two processes that cannot note it Discord itself takes one answer: theirs have the same nonce.
      if (!isEdit) return book.takeAnyway({ id, ...work });
      const delay = Date.parse(edited ?? '') - Date.parse(timestamp);
      if (!isAddressed || !isSoon(delay)) return null;
      try {
        return await book.correct(id, { id: `${id} edited`, ...work });
      } catch (error) {
        log.warn('A correction on Discord is not answered', { error });
        return null;
      }
    };
    const hear = async (work: MessageWork, before: Taken | null): Promise<void> => {
      const { message, botId } = work;
      if (message.author.bot) return;
      const ownRole = await roles.mentionedIn(message, botId);
      const at = settings.at(placeOf(message));
      const said = heard(message, { botId, ownRole, at, locale: usual });
      if (said === null) return before?.end();
      const taken = before ?? (await take(work, said.isAddressed));
      if (!taken) return;
      const shown = { rest: botRest, log, locale: usual, draw, clock, ...times };
      const request = traffic.request(requestKindOfMessage(message, said.isAddressed));
      await answerMessage(message, said, { conversation, turns, outbox, botId, taken, ...shown });
      request.done();
    };
    const left = async (server: string, forget: NonNullable<typeof forgetTeam>): Promise<void> => {
      try {
        await forget(`discord ${server}`);
        log.info('Discord removed the bot from a server, and what was kept of it is deleted', { server });
      } catch (error) {
        log.error('What is kept of a server that the bot was removed from could not be deleted', {
          server,
          error,
        });
      }
    };
    book.takeUp(messageKind, (work, taken) => inFlight.track(hear(work as MessageWork, taken)));
    const connection: GatewayOptions = {
      token,
      rest: restOptions(options.apiUrl, connections),
      log,
      firstPause,
      stopping: stopping.signal,
      onInteraction: (interaction) => void answer(interaction, channelOverRest(rest, interaction)),
      onLeave: forgetTeam && ((server) => void inFlight.track(left(server, forgetTeam))),
      onMessage: (message, botId, isEdit) => void inFlight.track(hear({ message, botId, isEdit }, null)),
      onEnd,
    };
    return { rest: botRest, check, connection, outbox };
  };
  const bot = options.token ? createBot(options.token) : null;
  let gateway: Gateway | null = null;
  const find = registrarOf(options, options.apiUrl, connections);
  const register = (): void => {
    if (find) {
      void registerCommands(find, registrations(options.answerer), {
        log,
        signal: stopping.signal,
        firstPause,
      });
    } else log.warn(unregistered);
  };

  const { publicKey } = options;
  const requests = publicKey ? createMarks({ kind: 'request', kept, store, most: mostRequests, now }) : null;

  return {
    async start() {
      if (!bot) {
        book.start();
        return register();
      }
      const application = await bot.check.first();
      if (stopping.signal.aborted) return;
      if (application === null) {
        log.error(refusedToken);
        return onEnd(refusedToken);
      }
      sayWhatIsHeard(application, options.publicKey, log);
      register();
      book.start();
      const isAllowed = mayReadMessages(application);
      readsMessages = isAllowed && (faqChannels.size > 0 || teamSettings !== null);
      if (faqChannels.size > 0 && !isAllowed) log.error(cannotOverhear);
      // discord.js itself: without a gateway nothing of it is needed, and it is a third of all packages.
      const { createGateway } = await import('./gateway.ts');
      if (stopping.signal.aborted) return;
      gateway = createGateway(bot.connection);
      await gateway.start(readsMessages);
    },
    async stop() {
      stopping.abort();
      book.close();
      const end = performance.now() + longestStop;
      await inFlight.settled(longestStop);
      await bot?.outbox.stop(end - performance.now());
      await gateway?.stop();
      await requests?.written();
      for (const used of bot ? [rest, bot.rest] : [rest]) endSweeps(used);
      await connections.close();
    },
    ready: () => bot === null || (bot.check.accepted() && (gateway?.ready() ?? false)),
    counts: () => bot?.outbox.counts() ?? {},
    traffic,
    ended,
    listener:
      publicKey && requests
        ? createInteractionListener({
            publicKey,
            fresh: createFreshRequests(requests, now),
            answer: (interaction, inResponse) =>
              answer(interaction, channelInResponse(channelOverRest(rest, interaction), inResponse)),
            log,
          })
        : null,
  };
}
