import { isDay } from '../../dates.ts';
import { offerQualifiers } from '../../names/qualifiers.ts';
import type { ImportedOffer, Traits } from '../imported-schema.ts';
import { type Modality, modalities, type Task } from '../words.ts';
import type { CapabilitiesFile } from '../work-schemas.ts';
import type { UpstreamOffer, UpstreamRow } from './upstream.ts';

type Upstream = NonNullable<CapabilitiesFile[string]['upstream']>;

/** A value that a record has only when it is known. */
export function given<Key extends string, Value>(
  key: Key,
  value: Value | null | undefined,
): { [name in Key]?: Value } {
  return value === null || value === undefined ? {} : ({ [key]: value } as { [name in Key]: Value });
}

/** `YYYY-MM-DD` or `YYYY-MM`; a first of the month of an aggregator is a month, anything else is no date. */
export function dateOf(text = ''): string | null {
  const day = text.length === 7 ? `${text}-01` : text;
  if (!isDay(day)) return null;
  return day.endsWith('-01') ? day.slice(0, 7) : day;
}

const monthsOf = (year: string, month: string): number => Number(year.slice(-2)) * 12 + Number(month);

/** Whether a date lies a year or more before the month that an id ends in, as in `-2512` and `-2025-12-02`. */
function isLongBeforeName(date: string, id: string): boolean {
  const [, year, month] = /-(?:20)?(2\d)-?(0[1-9]|1[0-2])(?:-?\d\d)?$/.exec(id) ?? [];
  if (!year || !month) return false;
  return monthsOf(date.slice(0, 4), date.slice(5, 7)) <= monthsOf(year, month) - 12;
}

/** The id's own date is when it was named so, not when it was released; a date long before it is an older model's. */
export function releaseOf({ id, release_date }: UpstreamRow): string | null {
  const digits = release_date.replaceAll('-', '');
  if (digits.length === 8 && id.replaceAll('-', '').includes(digits)) return null;
  return isLongBeforeName(release_date, id) ? null : dateOf(release_date);
}

function kinds(list: readonly string[]): string {
  return modalities.filter((kind: Modality) => list.includes(kind)).join(' ');
}

/** Where a price is one per text token: text goes in and comes out, and no audio is priced that does not come out. */
function isPerToken({ cost, modalities: { input, output } }: UpstreamRow): boolean {
  const otherUnit = cost?.output_audio !== undefined && !output.includes('audio');
  return input.includes('text') && output.includes('text') && !otherUnit;
}

/** What a model is for by what it takes and gives; null for chat and where only its name tells. */
export function taskOf(row: UpstreamRow): Task | null {
  const { input, output } = row.modalities;
  if (output.includes('text'))
    return input.includes('text') || !input.includes('audio') ? null : 'transcription';
  if (output.includes('video')) return 'video';
  if (output.includes('image')) return 'image';
  return output.includes('audio') ? 'speech' : null;
}

/** Whether a row says that it has a capability or has it not; null where it does not speak of it. */
function sayOf({ flags, parameters, modalities, cost }: UpstreamRow, upstream: Upstream): boolean | null {
  const { flag, parameter, input, price } = upstream;
  if (input !== undefined) return modalities.input.includes(input);
  if (price !== undefined) return cost?.[price] ? true : null;
  const named = flag === undefined ? undefined : flags?.[flag];
  return named ?? (parameter === undefined ? null : (parameters?.includes(parameter) ?? null));
}

function idsOf(row: UpstreamRow, capabilities: CapabilitiesFile, wanted: boolean): string {
  return Object.entries(capabilities)
    .filter(([, { upstream }]) => upstream && sayOf(row, upstream) === wanted)
    .map(([id]) => id)
    .join(' ');
}

export function traitsOf(row: UpstreamRow, capabilities: CapabilitiesFile): Traits {
  if (row.isPriceOnly) return {};
  return {
    ...given('takes', kinds(row.modalities.input) || null),
    ...given('gives', kinds(row.modalities.output) || null),
    ...given('can', idsOf(row, capabilities, true) || null),
    ...given('cannot', idsOf(row, capabilities, false) || null),
  };
}

function tiersOf(cost: NonNullable<UpstreamRow['cost']>): NonNullable<ImportedOffer['tiers']> {
  const tiers = (cost.tiers ?? []).flatMap((tier) => {
    const { type, size } = tier.tier;
    if (type !== 'context' || !size || !Number.isInteger(size)) return [];
    return [
      {
        above: size,
        input: tier.input ?? cost.input,
        output: tier.output ?? cost.output,
        ...given('cacheRead', tier.cache_read),
        ...given('cacheWrite', tier.cache_write),
      },
    ];
  });
  return tiers.sort((a, b) => a.above - b.above);
}

/** A row in our own format, with what its id says beyond its model. */
export function toOffer(
  { provider, row }: UpstreamOffer,
  model: string | null,
  modelName: string,
  capabilities: CapabilitiesFile,
): ImportedOffer {
  const { cost, limit } = row;
  const { date, variant, region, effort } = offerQualifiers(provider, row.id, model ?? row.id, modelName);
  const tiers = cost ? tiersOf(cost) : [];
  const whole = (value: number) => (Number.isInteger(value) && value > 0 ? value : null);
  return {
    provider,
    id: row.id,
    ...given('name', row.name === modelName ? null : row.name),
    ...given('variant', variant),
    ...given('region', region),
    ...given('effort', effort),
    ...given('snapshot', date),
    ...given('input', cost?.input),
    ...given('output', cost?.output),
    ...given('reasoningOutput', cost?.reasoning),
    ...given('cacheRead', cost?.cache_read),
    ...given('cacheWrite', cost?.cache_write),
    ...given('audioInput', cost?.input_audio),
    ...given('audioOutput', cost?.output_audio),
    ...given('tiers', tiers.length > 0 ? tiers : null),
    ...given('unit', cost && !isPerToken(row) ? ('other' as const) : null),
    ...given('contextWindow', whole(limit.context)),
    // As large as the window, it is none.
    ...given('inputLimit', limit.input && limit.input < limit.context ? whole(limit.input) : null),
    // A limit above the window is wrong, one equal to it often a placeholder.
    ...given('maxOutput', limit.context === 0 || limit.output < limit.context ? whole(limit.output) : null),
    traits: traitsOf(row, capabilities),
    ...given(
      'status',
      ['alpha', 'beta', 'deprecated'].includes(row.status ?? '') ? (row.status as 'beta') : null,
    ),
  };
}
