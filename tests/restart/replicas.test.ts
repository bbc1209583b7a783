import { describe, expect, onTestFinished, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { mentionBody } from '../slack/harness.ts';
import { hasPostgres, startPostgres } from '../storage/postgres-server.ts';
import { askReplicas, faqChannel, startReplicas } from './replicas.ts';

describe.runIf(hasPostgres)('several processes on one database', async () => {
  const server = hasPostgres ? await startPostgres() : null;
  const database = async (): Promise<string> => (await server?.database()) ?? '';

  test('two of them answer each event once', async () => {
    const how = { database: await database(), count: 2, way: 'over HTTP', events: 60 } as const;
    const ended = await askReplicas(how, onTestFinished);
    const once = { lost: 0, twice: 0 };
    expect(ended).toMatchObject({ slack: { asked: 60, ...once }, messages: once, commands: { lost: 0 } });
    // Where the database takes too long, as on a busy machine, Discord itself refuses the second of two.
    if (ended.alone === 0) expect(ended.commands.twice).toBe(0);
    expect(ended.deliveries).toBeGreaterThan(60);
  }, 300_000);

  test('a follow-up is understood by the other one, and a channel hears of a subject once from both', async () => {
    const how = { database: await database(), count: 2, way: 'over HTTP' } as const;
    const { slack, deliverTo } = await startReplicas(how, onTestFinished);
    const answerTo = (ts: string) =>
      eventually(() => slack.standing.find(({ thread, said }) => thread === ts && !said)?.fields.text);
    await deliverTo(mentionBody('<@U0BOT> haiku or pixtral?', { ts: '1600000001.000001' }), 0);
    await answerTo('1600000001.000001');
    const followUp = { ts: '1600000002.000001', thread_ts: '1600000001.000001' };
    await deliverTo(mentionBody('<@U0BOT> which is newer?', followUp), 1);
    const newer = await eventually(() => slack.standing.at(1)?.fields.text);
    expect(newer).toMatch(/Haiku.*Pixtral|Pixtral.*Haiku/s);

    const overheard = (ts: string, text: string) =>
      mentionBody(text, { type: 'message', channel: faqChannel, ts });
    await deliverTo(overheard('1600000003.000001', 'is haiku cheaper than pixtral?'), 0);
    await answerTo('1600000003.000001');
    await deliverTo(overheard('1600000004.000001', 'is haiku cheaper than pixtral?'), 1);
    await deliverTo(overheard('1600000005.000001', 'is gpt-4o cheaper than pixtral?'), 1);
    await answerTo('1600000005.000001');
    expect(slack.standing.map(({ thread }) => thread)).not.toContain('1600000004.000001');
  });
});
