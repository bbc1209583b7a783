import * as discord from '../discord/ask-meanwhile.ts';
import type { Fault as DiscordFault } from '../discord/loopback-faults.ts';
import { mentionsOverRestarts, stumbleOverRestarts } from '../restart/stumble-over-restarts.ts';
import * as slack from '../slack/ask-meanwhile.ts';
import { afterApplying, faults } from '../slack/loopback-faults.ts';
import { lasting } from './lasting.ts';

const durations = [1, 2.5, 60];

/** Each way to stumble, as Slack's API and as Discord's does it. */
const stumbles = {
  '503': [faults.unavailable, 'unavailable'],
  '500': [faults.status(500), 'broken'],
  reset: [faults.reset, 'dropped'],
  'reset after applying': [afterApplying(faults.reset), 'lost'],
  HTML: [faults.html, 'page'],
  'half JSON': [faults.half, 'half'],
  '429 with a time': [faults.limited(1), 'limited'],
  '429 without': [faults.limited(), 'limited without a time'],
} as const;

/** Bots that are started at a time. */
const atOnce = 4;

/** The same while the bot is killed in the middle and started again; Discord says nothing again that was said meanwhile. */
async function overRestarts(): Promise<boolean> {
  const cases = Object.entries(stumbles).flatMap(([name, [fault]]) =>
    durations.flatMap((seconds) => [true, false].map((canLookUp) => ({ name, fault, seconds, canLookUp }))),
  );
  const all = mentionsOverRestarts;
  process.stdout.write(
    `${all} mentions while Slack stumbles and the bot is killed: answered, lost, twice, not known\n`,
  );
  let isRight = true;
  const work = async (): Promise<void> => {
    for (let next = cases.shift(); next; next = cases.shift()) {
      const { name, ...how } = next;
      const end = await lasting((finished) => stumbleOverRestarts(how, finished));
      const history = how.canLookUp ? 'with history' : 'without history';
      const figures = [end.answered, end.lost, end.twice, end.unknown].join(' ');
      process.stdout.write(`  ${name}, ${how.seconds} s, ${history}: ${figures}\n`);
      if (end.lost > 0 || end.twice > 0 || (how.canLookUp && end.unknown > 0)) isRight = false;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return isRight;
}

type End = {
  readonly answered: number;
  readonly lost: number;
  readonly twice: number;
  readonly unknown: number;
};

/**
 * The API stumbles in each way while people ask, in real time, also over restarts; true when no answer was lost, none came
 * twice, and none is unknown where the bot may look.
 */
export async function soakStumbles(): Promise<boolean> {
  return [await inOneProcess(), await overRestarts()].every(Boolean);
}

async function inOneProcess(): Promise<boolean> {
  const mentions = slack.mentions;
  const cases = Object.entries(stumbles).flatMap(([name, [ofSlack, ofDiscord]]) =>
    durations.flatMap((seconds) =>
      [true, false].flatMap((canLookUp) => {
        const shared = { seconds, canLookUp, speed: 1 };
        const fault: DiscordFault = ofDiscord;
        const tries: readonly (readonly [string, () => Promise<End>])[] = [
          ['Slack', () => slack.askMeanwhile({ ...shared, fault: ofSlack, everywhere: true })],
          ['Discord', () => discord.askMeanwhile({ ...shared, fault })],
        ];
        return tries.map(([platform, run]) => ({ platform, name, seconds, canLookUp, run }));
      }),
    ),
  );
  const ends = await Promise.all(cases.map(async (one) => ({ ...one, end: await one.run() })));
  process.stdout.write(`${mentions} mentions while the API stumbles: answered, lost, twice, not known\n`);
  for (const { platform, name, seconds, canLookUp, end } of ends) {
    const figures = [end.answered, end.lost, end.twice, end.unknown].join(' ');
    const history = canLookUp ? 'with history' : 'without history';
    process.stdout.write(`  ${platform}, ${name}, ${seconds} s, ${history}: ${figures}\n`);
  }
  return ends.every(({ canLookUp, end }) => {
    const isWhole = end.answered + end.unknown >= mentions && (!canLookUp || end.unknown === 0);
    return isWhole && end.lost === 0 && end.twice === 0;
  });
}
