import * as discord from '../discord/ask-meanwhile.ts';
import type { Fault as DiscordFault } from '../discord/loopback-faults.ts';
import * as slack from '../slack/ask-meanwhile.ts';
import { afterApplying, faults } from '../slack/loopback-faults.ts';

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

type End = {
  readonly answered: number;
  readonly lost: number;
  readonly twice: number;
  readonly unknown: number;
};

/**
 * The API stumbles in each way while people ask, in real time; true when no answer was lost, none came twice, and none
 * is unknown where the bot may look.
 */
export async function soakStumbles(): Promise<boolean> {
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
