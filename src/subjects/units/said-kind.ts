import type { UnitPrice } from '../../catalog/catalog.ts';
import { pattern } from '../../language/pattern.ts';

/** What a text says of the kind that is bought; empty where it says nothing: any kind may be meant. */
export type SaidKind = {
  readonly quality: readonly NonNullable<UnitPrice['quality']>[];
  /** As price lists write them: all names of one size. */
  readonly size: readonly string[];
  readonly with: readonly (NonNullable<UnitPrice['with']> | 'nothing')[];
};

const nothing: SaidKind = { quality: [], size: [], with: [] };

/** "Medium quality", "low:", "(high)"; not "as low as" nor "high volume". */
const ofQuality = (word: string) => String.raw`(?<!as\s)${word}(?=[\s-]*(?:{qualityWord}|[,:;)(\/|=$\d*]|$))`;
const qualities = [
  ['low', pattern`${ofQuality('{lowKind}')}`],
  ['medium', pattern`${ofQuality('{mediumKind}')}`],
  ['high', pattern`${ofQuality('{highKind}')}`],
] as const;
const sizes = pattern`(?<!\d)(?<wide>\d{3,4})\s?[x×]\s?(?<tall>\d{3,4})(?!\d)|(?<!\d)(?<lines>\d{3,4})p(?!\p{L})|(?<![\d.,$])(?<k>0\.5|1|2|4)k(?!\p{L})(?!\s*{characterUnit}|[\s-]*{token})`;
const extras = [
  ['nothing', pattern`{silentKind}`],
  ['sound', pattern`{soundKind}`],
  ['annotations', pattern`{annotationKind}`],
] as const;

/** A size as price lists may write it: by its sides, by its longer one, by its lines. */
function namesOf(groups: Readonly<Record<string, string | undefined>>): string[] {
  const { wide, tall, lines, k } = groups;
  if (k !== undefined) return [`${k}K`];
  if (lines !== undefined) return [`${lines}p`, ...(lines === '2160' ? ['4K'] : [])];
  const [w, h] = [Number(wide), Number(tall)];
  const longer = Math.max(w, h);
  const inK = [0.5, 1, 2, 4].filter((own) => longer >= own * 1000 && longer < own * 1700);
  return [`${w}x${h}`, `${Math.min(w, h)}p`, ...(longer < 700 ? ['0.5K'] : inK.map((own) => `${own}K`))];
}

/** The kind that a text speaks of, with what is said for all of them where it says nothing itself. */
export function saidKind(text: string, outer: SaidKind | null): SaidKind {
  const own: SaidKind = {
    quality: qualities.flatMap(([quality, found]) => (found.test(text) ? [quality] : [])),
    size: sizes.all(text).flatMap(({ groups = {} }) => namesOf(groups)),
    with: extras.flatMap(([extra, found]) => (found.test(text) ? [extra] : [])).slice(0, 1),
  };
  const { quality, size, with: extra } = outer ?? nothing;
  return {
    quality: own.quality.length > 0 ? own.quality : quality,
    size: own.size.length > 0 ? own.size : size,
    with: own.with.length > 0 ? own.with : extra,
  };
}

/** Whether a price is of the kind that is said; what a list does not tell apart is of every kind. */
export function isOfKind(price: Pick<UnitPrice, 'quality' | 'size' | 'with'>, said: SaidKind): boolean {
  const has = <Own>(all: readonly Own[], own: Own | null) =>
    all.length === 0 || own === null || all.includes(own);
  return (
    has(said.quality, price.quality) &&
    has(said.size, price.size) &&
    (said.with.length === 0 || said.with.includes(price.with ?? 'nothing'))
  );
}
