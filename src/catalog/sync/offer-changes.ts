import { type Change, type ImportedOffer, priceFields, type Traits } from '../imported-schema.ts';

export type FieldChange = Pick<Change, 'field' | 'from' | 'to' | 'percent'>;

/** An offer with the model it was placed with, and what it takes and can. */
export type Placed = {
  readonly model: string | null;
  readonly offer: ImportedOffer;
  readonly traits: Traits;
};

const limits = ['contextWindow', 'maxOutput'] as const;

function percentOf(from: Change['from'], to: Change['to']): number | null {
  const numbers = typeof from === 'number' && typeof to === 'number' && from !== 0;
  return numbers ? Number((((to - from) / from) * 100).toFixed(1)) : null;
}

function changed(field: string, from: Change['from'] = null, to: Change['to'] = null): FieldChange[] {
  return from === to ? [] : [{ field, from, to, percent: percentOf(from, to) }];
}

function tierText({ tiers }: ImportedOffer): string | null {
  const texts = tiers?.map(({ above, input, output, cacheRead, cacheWrite }) => {
    const cache =
      cacheRead === undefined && cacheWrite === undefined
        ? ''
        : ` cache ${cacheRead ?? '-'}/${cacheWrite ?? '-'}`;
    return `above ${above}: ${input}/${output}${cache}`;
  });
  return texts?.join(', ') ?? null;
}

/** Every part of the price that changed. */
export function priceChanges(before: ImportedOffer, after: ImportedOffer): FieldChange[] {
  return [
    ...priceFields.flatMap((field) => changed(field, before[field], after[field])),
    ...changed('tiers', tierText(before), tierText(after)),
  ];
}

/** Context window, max output and status, where they changed. */
export function limitChanges(before: ImportedOffer, after: ImportedOffer): FieldChange[] {
  return [
    ...limits.flatMap((field) => changed(field, before[field], after[field])),
    ...changed('status', before.status, after.status),
  ];
}

/** Capabilities whose answer changed, as `yes`, `no` or null for not said. */
export function traitChanges(before: Placed, after: Placed): FieldChange[] {
  const answers = ({ traits: { can = '', cannot = '' } }: Placed) =>
    new Map([
      ...can.split(' ').map((word) => [word, 'yes'] as const),
      ...cannot.split(' ').map((word) => [word, 'no'] as const),
    ]);
  const [was, is] = [answers(before), answers(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])].filter(Boolean).sort();
  return names.flatMap((name) => changed(name, was.get(name), is.get(name)));
}
