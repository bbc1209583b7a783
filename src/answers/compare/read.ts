import type { Catalog } from '../../catalog/catalog.ts';
import type { Volume } from '../../cost/volume.ts';
import type { Match } from '../../names/resolve.ts';
import type { Command, Misunderstood } from '../command.ts';
import { readCostText, saysVolume } from '../cost/read.ts';
import { type CostWords, modelsOf, noCostWords, readVolume, withoutOutput } from '../cost/volume.ts';
import { longestText } from '../limits.ts';
import { compareNames, misunderstood, parseCompare, plain, splitNames } from '../read-names.ts';

type CompareOptions = {
  readonly workload: string | null;
  readonly private: boolean;
  readonly show?: string | null;
  /** What was said of a volume. */
  readonly volume?: Partial<CostWords>;
};

/** The volume that a comparison is asked for; the workload's own tokens where only their number is said. */
function comparedVolume(
  catalog: Catalog,
  matches: readonly Match[],
  words: CostWords,
  workload: string | null,
): Volume | null | Misunderstood {
  const { in: input, out, per, requests, cached, batch, textLanguage } = words;
  const hasTokens = input !== null || out !== null;
  const isSaid = hasTokens || batch || [per, requests, cached, textLanguage].some((word) => word !== null);
  if (!isSaid) return null;
  const asked = { ...words, workload: hasTokens ? null : workload };
  const volume = readVolume(catalog, asked, modelsOf(catalog, matches));
  // Without a volume there is nothing that the language changes.
  return volume ?? misunderstood('no-tokens', textLanguage ?? '');
}

/** Names already apart and the words for the rest, as the terminal and Discord's form give them. */
export function comparisonOf(
  catalog: Catalog,
  names: readonly string[],
  options: CompareOptions,
  today: string,
): Command {
  const command = compareNames(catalog, names, options, today);
  if (command.kind !== 'compare') return command;
  const words = { ...noCostWords, ...options.volume };
  const other =
    words.only ?? words.region ?? words.price ?? (words.routes ? 'routes' : null) ?? words.units[0] ?? null;
  if (other !== null) return misunderstood('cost-only', other);
  const { models } = command;
  const volume = comparedVolume(catalog, models, withoutOutput(catalog, models, words), options.workload);
  if (volume && 'kind' in volume) return volume;
  return { ...command, volume };
}

/** The text after `/compare`, with a volume as a cost has it: `haiku pixtral 5M in 200k out a day for coding`. */
export function parseComparison(
  catalog: Catalog,
  text: string,
  today: string,
  given: CompareOptions = { workload: null, private: false },
): Command {
  if (text.length > longestText || !saysVolume(plain(text))) return parseCompare(catalog, text, today);
  const asked = plain(text).replace(/^\/?compare\b\s*/i, '');
  const open = asked.replace(/\s*(?:^|\s)(?:privately|--private)\s*[.!?]?$/i, '');
  const part = /\s(?:--show|show)[= ]\s*(\S+)$/i.exec(open);
  const rest = (part ? open.slice(0, part.index) : open).replace(/[?!.]+$/, '');
  const { words, names } = readCostText(catalog, rest, today);
  return comparisonOf(
    catalog,
    splitNames(catalog, names, today),
    {
      workload: given.workload ?? words.workload ?? null,
      private: given.private || open !== asked,
      show: given.show ?? part?.[1] ?? null,
      volume: { ...words, ...given.volume },
    },
    today,
  );
}
