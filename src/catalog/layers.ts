import type { ImportedModel, ImportedOffer, Traits } from './imported-schema.ts';
import type { ModelEntry, OfferEntry } from './schema.ts';
import { type Capability, type Modality, modalities } from './words.ts';

type Stamp = { readonly source: string; readonly asOf: string };
type OfferClaim = OfferEntry['claims'][number];

function pick<Word extends string>(all: readonly Word[], text: string | undefined): Word[] {
  const words = text?.split(' ') ?? [];
  return all.filter((word) => words.includes(word));
}

function capabilitiesOf(
  capabilities: readonly Capability[],
  { can, cannot }: Traits,
): Record<Capability, 'yes' | 'no'> {
  return Object.fromEntries([
    ...pick(capabilities, can).map((capability) => [capability, 'yes']),
    ...pick(capabilities, cannot).map((capability) => [capability, 'no']),
  ]) as Record<Capability, 'yes' | 'no'>;
}

function modalitiesOf({ takes, gives }: Traits): { input: Modality[]; output: Modality[] } | undefined {
  const input = pick(modalities, takes);
  const output = pick(modalities, gives);
  return input.length > 0 && output.length > 0 ? { input, output } : undefined;
}

function offerEntry(
  offer: ImportedOffer,
  usual: Traits,
  stamp: Stamp,
  capabilities: readonly Capability[],
): OfferEntry {
  const { provider, id, region, variant, effort, snapshot, status, traits = usual } = offer;
  const {
    input,
    output,
    cacheRead,
    cacheWrite,
    reasoningOutput,
    tiers,
    unit,
    contextWindow,
    inputLimit,
    maxOutput,
  } = offer;
  const claim: OfferClaim = {
    ...stamp,
    input,
    output,
    cacheRead,
    cacheWrite,
    reasoningOutput,
    tiers,
    unit,
    contextWindow,
    inputLimit,
    maxOutput,
    modalities: modalitiesOf(traits),
    capabilities: capabilitiesOf(capabilities, traits),
    status: status === 'deprecated' ? status : undefined,
  };
  const form = [variant, effort].filter(Boolean).join('-') || undefined;
  return { provider, id, region, variant: form, snapshot, claims: [claim] };
}

/** An imported model in the shape of a curated one; what it can is told of `capabilities` alone. */
export function importedEntry(
  model: ImportedModel,
  stamp: Stamp,
  capabilities: readonly Capability[],
): ModelEntry {
  return {
    id: model.id,
    name: model.name,
    task: model.task,
    claims: model.facts.map((fact) => ({ ...stamp, ...fact })),
    offers: model.offers.map((offer) => offerEntry(offer, model.usual, stamp, capabilities)),
  };
}

/** Claims of one offer from several layers; what an earlier layer says of its form stands. */
function mergeOffers(offers: readonly OfferEntry[]): OfferEntry[] {
  const merged = new Map<string, OfferEntry>();
  for (const offer of offers) {
    const key = `${offer.provider} ${offer.id}`;
    const before = merged.get(key);
    merged.set(key, before ? { ...offer, ...before, claims: [...before.claims, ...offer.claims] } : offer);
  }
  return [...merged.values()];
}

/** Entries of one model laid over each other, the first one on top: its words stand, all claims are kept. */
export function mergeEntries(layers: readonly [ModelEntry, ...ModelEntry[]]): ModelEntry {
  const [top, ...below] = layers;
  if (below.length === 0) return top;
  const all = <Item>(of: (entry: ModelEntry) => readonly Item[] | undefined): Item[] =>
    layers.flatMap((entry) => of(entry) ?? []);
  return {
    ...Object.assign({}, ...layers.toReversed()),
    claims: all((entry) => entry.claims),
    lifecycle: all((entry) => entry.lifecycle),
    scores: all((entry) => entry.scores),
    offers: mergeOffers(all((entry) => entry.offers)),
  };
}
