import { askMeanwhile, mentions } from '../slack/ask-meanwhile.ts';
import { afterApplying, faults } from '../slack/loopback-faults.ts';

const durations = [1, 2.5, 60];

const stumbles = {
  '503': faults.unavailable,
  '500': faults.status(500),
  reset: faults.reset,
  'reset after applying': afterApplying(faults.reset),
  HTML: faults.html,
  'half JSON': faults.half,
  '429 with a time': faults.limited(1),
  '429 without': faults.limited(),
} as const;

/** Slack stumbles in each way while people ask, in real time; true when no answer was lost and none came twice. */
export async function soakStumbles(): Promise<boolean> {
  const cases = Object.entries(stumbles).flatMap(([name, fault]) =>
    durations.flatMap((seconds) => [true, false].map((canLookUp) => ({ name, fault, seconds, canLookUp }))),
  );
  const ends = await Promise.all(
    cases.map(async (one) => ({
      ...one,
      end: await askMeanwhile({ ...one, everywhere: true, speed: 1 }),
    })),
  );
  process.stdout.write(`${mentions} mentions while Slack stumbles: answered, lost, twice, not known\n`);
  for (const { name, seconds, canLookUp, end } of ends) {
    const figures = [end.answered, end.lost, end.twice, end.unknown].join(' ');
    const history = canLookUp ? 'with history' : 'without history';
    process.stdout.write(`  ${name}, ${seconds} s, ${history}: ${figures}\n`);
  }
  return ends.every(({ canLookUp, end }) => {
    const isWhole = end.answered + end.unknown >= mentions && (!canLookUp || end.unknown === 0);
    return isWhole && end.lost === 0 && end.twice === 0;
  });
}
