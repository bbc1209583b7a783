import type { Catalog, Model } from '../../catalog/catalog.ts';
import { blendedMix } from '../../catalog/mix.ts';
import { type Period, periods, type Volume } from '../../cost/volume.ts';
import type { Atom } from '../../language/atoms.ts';
import { mostTokens } from '../../language/numbers.ts';
import { ofAllRequests } from '../cost/volume.ts';
import { keysIn, keysOf, says } from './frames.ts';
import type { Reading } from './reading.ts';

const inputShare = blendedMix.input / (blendedMix.input + blendedMix.output);

/** What a person has to be asked of a volume, with both readings. */
type Unclear = {
  readonly reason: 'fewer-tokens';
  readonly text: string;
  readonly candidates: readonly string[];
};

/** Tokens that prices are given for. */
const units: ReadonlySet<number> = new Set([1, 1000, 1e6]);

/** "5M tokens over 10k requests" are those of all of them. */
const of = /^(?:over|across|за|на)$/u;

function sideOf(atoms: readonly Atom[]): 'input' | 'output' | 'total' {
  if (atoms.some(({ text }) => /^(?:input|prompt|вход)/u.test(text))) return 'input';
  return atoms.some(({ text }) => /^(?:output|completion|выход)/u.test(text)) ? 'output' : 'total';
}

/**
 * The tokens that a question speaks of, null where it speaks of none, 'too-much' where nobody has so many, or what is
 * unclear about them. A total is three parts input to one part output; requests without tokens are of the usual size.
 * @param models those that it names
 */
export function volumeIn(
  { practice }: Catalog,
  { atoms, said }: Reading,
  isPriced: boolean,
  models: readonly Model[],
): Volume | null | 'too-much' | Unclear {
  const amounts: Partial<Record<string, number>> = {};
  let isEach = false;
  let isOfAll = false;
  for (const one of said) {
    const [key] = keysOf(one, 'volume');
    if (!key || key === 'context') continue;
    if (key === 'each') isEach = true;
    if (key === 'requests') isOfAll = of.test(atoms[one.from - 1]?.text ?? '');
    const value = atoms.slice(one.from, one.to).find(({ kind }) => kind === 'count')?.value;
    // "For 1M tokens" is the unit of a price, "for 10M tokens" what somebody uses.
    const isUsed =
      key === 'unit' &&
      ((value != null && !units.has(value)) || says(said, 'periods', 'day', 'week', 'month', 'year'));
    if (value != null && key === 'pages') amounts.input = value * practice.pageTokens;
    else if (value != null && (key !== 'unit' || isUsed)) {
      const name = isUsed ? sideOf(atoms.slice(one.from, one.to)) : key;
      amounts[name] = (amounts[name] ?? 0) + value;
    }
  }
  const { input, output, total, requests } = amounts;
  const said1M = total === 1e6 || input === 1e6 || output === 1e6;
  const period = keysIn(said, 'periods').find((key) => key !== 'request');
  const per = periods.find((own) => own === period) ?? null;
  const nothing =
    input === undefined && output === undefined && total === undefined && requests === undefined;
  if (nothing) return null;
  // "for 1M output tokens" is the unit of a price, not what somebody uses.
  if (per === null && requests === undefined && said1M && (input === undefined || output === undefined))
    return null;
  if (!isPriced && per === null && requests === undefined) return null;
  const one =
    total !== undefined
      ? { input: Math.round(total * inputShare), output: total - Math.round(total * inputShare) }
      : input !== undefined || output !== undefined
        ? { input: input ?? 0, output: output ?? 0 }
        : blendedMix;
  const hasTokens = [input, output, total].some((own) => own !== undefined);
  const isOfOne = isEach || !hasTokens || (!isOfAll && (total === undefined || total < 1e6));
  const times = requests !== undefined && isOfOne ? requests : 1;
  const own: Period = per ?? (requests === undefined ? 'once' : 'once');
  const volume = { input: one.input * times, output: one.output * times };
  if (volume.input + volume.output > mostTokens || volume.input + volume.output === 0) return 'too-much';
  const plain = { cacheRead: 0, cacheWrite: 0, batch: false };
  const all = ofAllRequests({ ...volume, ...plain, per: own, requests: requests ?? null }, models);
  if (!('kind' in all)) return all;
  const { reason, text, candidates } = all;
  return reason === 'huge-number' ? 'too-much' : { reason, text, candidates };
}
