import { nameKey } from '../../names/key.ts';
import {
  type Change,
  type ImportedFile,
  type ImportedModel,
  type ImportedOffer,
  priceFields,
  type Traits,
} from '../imported-schema.ts';
import { offerKey } from './place.ts';

type FieldChange = Pick<Change, 'field' | 'from' | 'to' | 'percent'>;

/** An offer with the model it was placed with, and what it takes and can. */
type Placed = {
  readonly model: string | null;
  readonly offer: ImportedOffer;
  readonly traits: Traits;
};

const limits = ['contextWindow', 'inputLimit', 'maxOutput'] as const;

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
function priceChanges(before: ImportedOffer, after: ImportedOffer): FieldChange[] {
  return [
    ...priceFields.flatMap((field) => changed(field, before[field], after[field])),
    ...changed('tiers', tierText(before), tierText(after)),
  ];
}

/** Context window, max output and status, where they changed. */
function limitChanges(before: ImportedOffer, after: ImportedOffer): FieldChange[] {
  return [
    ...limits.flatMap((field) => changed(field, before[field], after[field])),
    ...changed('status', before.status, after.status),
  ];
}

/** Capabilities whose answer changed, as `yes`, `no` or null for not said. */
function traitChanges(before: Placed, after: Placed): FieldChange[] {
  const answers = ({ traits: { can = '', cannot = '' } }: Placed) =>
    new Map([
      ...can.split(' ').map((word) => [word, 'yes'] as const),
      ...cannot.split(' ').map((word) => [word, 'no'] as const),
    ]);
  const [was, is] = [answers(before), answers(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])].filter(Boolean).sort();
  return names.flatMap((name) => changed(name, was.get(name), is.get(name)));
}

/** A name that means another model from time to time: `mistral-large-latest`, `grok-latest:free`. */
const isPointer = (name: string) => /(?:^|[-/])latest(?:[:@].*)?$/i.test(name);

/**
 * Whether a pointer points elsewhere now, or may: of one that is filed under its own name nobody can tell. What is
 * different then is the other model's, and no change of a price or a limit.
 */
function hasMoved(before: Placed, after: Placed): boolean {
  if (!isPointer(after.offer.id)) return false;
  return before.model !== after.model || after.model === null || isPointer(after.model);
}

export type Totals = {
  readonly offers: number;
  readonly inBoth: number;
  readonly newOffers: number;
  readonly goneOffers: number;
  /** Offers with some part of the price changed, and with the input or output price changed. */
  readonly repriced: number;
  readonly repricedInOrOut: number;
  readonly newModels: readonly string[];
  readonly goneModels: readonly string[];
};

const live = ({ models }: ImportedFile) => models.filter(({ gone }) => !gone);

function offersOf(file: ImportedFile): Map<string, Placed> {
  const offers = new Map<string, Placed>();
  for (const { id, offers: own, usual } of live(file))
    for (const offer of own) offers.set(offerKey(offer), { model: id, offer, traits: offer.traits ?? usual });
  for (const offer of file.unplaced)
    offers.set(offerKey(offer), { model: null, offer, traits: offer.traits ?? {} });
  return offers;
}

/** Those of the models that a list has neither under their id, however spelt, nor under another by any of their offers. */
export function missingFrom(file: ImportedFile, models: readonly ImportedModel[]): ImportedModel[] {
  const ids = new Set(live(file).map(({ id }) => nameKey(id)));
  const offers = offersOf(file);
  return models.filter(
    ({ id, offers: own }) => !ids.has(nameKey(id)) && !own.some((offer) => offers.has(offerKey(offer))),
  );
}

/** What changed from one import to the next, by provider and offer id; regrouping makes no model new or gone. */
export function diff(before: ImportedFile, after: ImportedFile): { changes: Change[]; totals: Totals } {
  const [was, is] = [offersOf(before), offersOf(after)];
  const span = { after: before.asOf, date: after.asOf };
  const ofModel = ({ id }: ImportedModel, change: FieldChange): Change => ({
    ...span,
    model: id,
    provider: null,
    offer: null,
    ...change,
  });
  const ofOffer = ({ model, offer }: Placed, change: FieldChange): Change => ({
    ...span,
    model,
    provider: offer.provider,
    offer: offer.id,
    ...change,
  });
  const bare = (field: string, from: string | null = null, to: string | null = null): FieldChange => ({
    field,
    from,
    to,
    percent: null,
  });
  const newModels = missingFrom(before, live(after));
  const goneModels = missingFrom(after, live(before));
  const newOffers = [...is].filter(([key]) => !was.has(key)).map(([, placed]) => placed);
  const goneOffers = [...was].filter(([key]) => !is.has(key)).map(([, placed]) => placed);
  const both = [...was].flatMap(([key, old]) => {
    const now = is.get(key);
    if (!now) return [];
    if (hasMoved(old, now)) {
      const others = old.model && now.model ? changed('pointsTo', old.model, now.model) : [];
      return [{ now, prices: [], others }];
    }
    const prices = priceChanges(old.offer, now.offer);
    return [{ now, prices, others: [...limitChanges(old.offer, now.offer), ...traitChanges(old, now)] }];
  });
  const repriced = both.filter(({ prices }) => prices.length > 0);
  return {
    changes: [
      ...newModels.map((model) => ofModel(model, bare('new model', null, model.name))),
      ...goneModels.map((model) => ofModel(model, bare('gone model', model.name))),
      ...both.flatMap(({ now, prices, others }) =>
        [...prices, ...others].map((change) => ofOffer(now, change)),
      ),
      ...goneOffers.map((placed) => ofOffer(placed, bare('gone offer'))),
      ...newOffers.map((placed) => ofOffer(placed, bare('new offer'))),
    ],
    totals: {
      offers: is.size,
      inBoth: both.length,
      newOffers: newOffers.length,
      goneOffers: goneOffers.length,
      repriced: repriced.length,
      repricedInOrOut: repriced.filter(({ prices }) =>
        prices.some(({ field }) => field === 'input' || field === 'output'),
      ).length,
      newModels: newModels.map(({ id }) => id),
      goneModels: goneModels.map(({ id }) => id),
    },
  };
}
