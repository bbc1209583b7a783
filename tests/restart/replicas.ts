import { setTimeout as sleep } from 'node:timers/promises';
import { type Finished, startBot } from '../bot/bot-process.ts';
import { startApi } from '../discord/loopback-api.ts';
import { startGateway } from '../discord/loopback-gateway.ts';
import { botId, commandInteraction, messageEvent } from '../discord/payloads.ts';
import { eventually } from '../eventually.ts';
import { appToken, botToken, mentionBody, signingSecret } from '../slack/harness.ts';
import { startLoopback } from '../slack/loopback.ts';
import { deliver } from './deliver.ts';

const token = 'token-of-the-replicas';

export type Way = 'over HTTP' | 'over sockets';

/** A channel where they answer uncalled. */
export const faqChannel = 'C0FAQ00001';

/** Several bots as processes on one database, before one Slack and one Discord. */
export async function startReplicas(
  { database, count, way }: { readonly database: string; readonly count: number; readonly way: Way },
  finished: Finished,
) {
  const slack = await startLoopback();
  const gateway = await startGateway(token);
  const discord = await startApi(gateway.url, token);
  finished(async () => {
    await Promise.all([slack.stop(), gateway.close(), discord.close()]);
  });
  // What is asked is the bots, not the platforms' limits.
  for (const method of Object.keys(slack.rates)) delete (slack.rates as Record<string, unknown>)[method];
  discord.channels.limit(1_000_000, 1000);
  discord.setDeadline(60_000);
  const env = {
    SLACK_BOT_TOKEN: botToken,
    ...(way === 'over HTTP' ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: appToken }),
    SLACK_API_URL: slack.url,
    DISCORD_TOKEN: token,
    DISCORD_API_URL: discord.url,
    DATABASE_URL: database,
    FAQ_CHANNELS: faqChannel,
    SYNC_URL: 'off',
  };
  const starting = Array.from({ length: count }, () => startBot(env, null, { finished, longest: 0 }));
  const bots = await Promise.all(starting);
  for (const bot of bots) await eventually(async () => (await bot.ready()) === 200);
  await eventually(() => gateway.connections() === count);
  await eventually(() => way === 'over HTTP' || slack.sockets.length === count);

  let envelopes = 0;
  /** Delivers an event of Slack to one of them, until it is acknowledged. */
  const deliverTo = async (body: object, at: number): Promise<void> => {
    if (way === 'over HTTP') {
      await deliver(body, () => bots[at]?.url ?? '');
      return;
    }
    envelopes += 1;
    const envelope_id = `envelope ${envelopes}`;
    slack.sockets[at]?.send(JSON.stringify({ type: 'events_api', envelope_id, payload: body }));
    await eventually(() => slack.acked.some((one) => one.envelope_id === envelope_id));
  };
  return { bots, slack, gateway, discord, deliverTo };
}

const any = (below: number): number => Math.floor(Math.random() * below);

/** So many events are under way at a time. */
const atOnce = 20;

/**
 * People ask several bots on one database: each event comes one to three times, to any of them, in any order; on Discord
 * to all of them. What became of it: on Slack, and on Discord for messages and for commands.
 */
export async function askReplicas(
  {
    database,
    count,
    way,
    events,
  }: { readonly database: string; readonly count: number; readonly way: Way; readonly events: number },
  finished: Finished,
) {
  const { bots, slack, gateway, discord, deliverTo } = await startReplicas(
    { database, count, way },
    finished,
  );
  const stamps = Array.from({ length: events }, (_, index) => `16${String(index).padStart(8, '0')}.000001`);
  const heap = stamps.flatMap((ts, index) => {
    const body = mentionBody('<@U0BOT> haiku or pixtral?', { ts, channel: `C00000000${index % 10}` });
    return Array.from({ length: 1 + any(3) }, () => ({ body, order: index + any(30) }));
  });
  const deliveries = heap.toSorted((a, b) => a.order - b.order);
  const messages: { readonly id: string; readonly channel_id: string }[] = [];
  const commands: string[] = [];
  const askDiscord = async (): Promise<void> => {
    for (let index = 0; index < events / 2; index += 1) {
      const message = messageEvent(`<@${botId}> haiku or pixtral?`, {
        channel_id: `70000000000000010${index % 10}`,
      });
      const command = commandInteraction({ first: 'haiku', second: 'pixtral' });
      messages.push(message);
      commands.push(command.id);
      discord.channels.said(message as Parameters<typeof discord.channels.said>[0]);
      discord.expect(command.id);
      gateway.eventForAll('MESSAGE_CREATE', message);
      gateway.eventForAll('INTERACTION_CREATE', command);
      await sleep(10);
    }
  };
  const askSlack = async (): Promise<void> => {
    for (let next = deliveries.shift(); next; next = deliveries.shift())
      await deliverTo(next.body, any(count));
  };
  await Promise.all([askDiscord(), ...Array.from({ length: atOnce }, askSlack)]);
  const answersOf = (ts: string): number => slack.standing.filter(({ thread }) => thread === ts).length;
  const repliesTo = ({ id, channel_id }: (typeof messages)[number]): number =>
    discord.channels.sent(channel_id).filter((sent) => sent.message_reference?.message_id === id).length;
  const isAllAnswered = (): boolean =>
    stamps.every((ts) => answersOf(ts) > 0) &&
    messages.every((message) => repliesTo(message) > 0) &&
    commands.every((id) => discord.messageOf(id) !== undefined);
  await eventually(isAllAnswered, 150_000).catch(() => undefined);
  // What comes twice comes soon after.
  await sleep(500);
  const acknowledged = discord.received.filter(({ path }) => path.includes('/interactions/')).length;
  const figures = (answers: readonly number[]) => ({
    asked: answers.length,
    lost: answers.filter((number) => number === 0).length,
    twice: answers.filter((number) => number > 1).length,
  });
  return {
    deliveries: heap.length,
    /** How often one of them went on without the database, which took too long. */
    alone: bots.flatMap((bot) => bot.log().match(/the store cannot be asked/g) ?? []).length,
    slack: figures(stamps.map(answersOf)),
    messages: figures(messages.map(repliesTo)),
    commands: {
      asked: commands.length,
      lost: commands.filter((id) => discord.messageOf(id) === undefined).length,
      twice: acknowledged - commands.length,
    },
  };
}
