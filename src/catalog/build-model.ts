import type { Membership } from '../names/families.ts';
import { unqualified } from '../names/qualifiers.ts';
import { buildFacts } from './build-facts.ts';
import { buildLifecycle } from './build-lifecycle.ts';
import type { Listing, Model, ModelFacts, ModelIdentity, TextTokens } from './catalog.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { ImportedModel, ImportedOffer } from './imported-schema.ts';
import { importedEntry, mergeEntries } from './layers.ts';
import type { Claimer } from './merge.ts';
import type { ModelEntry } from './schema.ts';
import type { Tables } from './table-schemas.ts';
import type { Task } from './words.ts';

/** Every field of the facts: one that is left out here is an error of types. */
const factFields: Readonly<Record<keyof ModelFacts, true>> = {
  released: true,
  knowledgeCutoff: true,
  contextWindow: true,
  inputLimit: true,
  maxOutput: true,
  modalities: true,
  openWeights: true,
  licence: true,
  parameters: true,
  architecture: true,
  languages: true,
  volumeDiscount: true,
  freeTier: true,
  api: true,
  statedPrices: true,
  capabilities: true,
  capabilityClaims: true,
  scores: true,
  offers: true,
};
const factNames = Object.keys(factFields) as (keyof ModelFacts)[];

const merged = Symbol('merged facts');
const listed = Symbol('listings');

type Lazy = { readonly [merged]: () => ModelFacts; readonly [listed]: () => readonly Listing[] };

/** What is known of a model at once. */
type Known = Omit<ModelIdentity, 'listings'>;

// Shared by all models: with getters of its own each would have another shape, which is slow to make and to read.
const factGetters: object = Object.create(
  Object.prototype,
  Object.fromEntries([
    ...factNames.map((name) => [
      name,
      {
        enumerable: true,
        get(this: Lazy) {
          return this[merged]()[name];
        },
      },
    ]),
    [
      'listings',
      {
        enumerable: true,
        get(this: Lazy) {
          return this[listed]();
        },
      },
    ],
  ]),
);

/** A model whose facts are merged when one is first asked for: most models of the catalog never are on a given day. */
export function lazyModel(
  known: Known,
  listings: () => readonly Listing[],
  merge: () => ModelFacts,
): Model & Lazy {
  let facts: ModelFacts | undefined;
  const lazy: Lazy = { [merged]: () => (facts ??= merge()), [listed]: listings };
  return Object.freeze(Object.assign(Object.create(factGetters), known, lazy)) as Model & Lazy;
}

/** What a model is made of by `lazyModel`, its facts merged. */
export function partsOfModel(model: Model): {
  readonly known: Known;
  readonly listings: readonly Listing[];
  readonly facts: ModelFacts;
} {
  const { [merged]: facts, [listed]: listings, ...known } = model as Model & Lazy;
  return { known, listings: listings(), facts: facts() };
}

/** The same model with other offers, which are made when its facts are first asked for. */
export function withOffers(model: Model, change: (offers: Model['offers']) => Model['offers']): Model {
  const { [merged]: facts, [listed]: listings, ...known } = model as Model & Lazy;
  return lazyModel(known, listings, () => {
    const own = facts();
    return Object.freeze({ ...own, offers: Object.freeze(change(own.offers)) });
  });
}

/** The first that matches decides: a detector of videos makes none, a voice that transcribes is no voice. */
const rules: readonly (readonly [RegExp, Task])[] = [
  [/detect|gliner|validate|bevformer|streampetr|sparsedrive|studiovoice/, 'other'],
  [/guard|shieldgemma|moderation|content-safety/, 'moderation'],
  [/rerank/, 'ranking'],
  [/embed/, 'embedding'],
  [/\bocr\b/, 'ocr'],
  [/transcri|-asr\b|-stt\b|whisper/, 'transcription'],
  [/translat|-mt-/, 'translation'],
  [/speech|-tts\b|-sonic\b|voice|realtime|-live\b/, 'speech'],
  [/imagine-video|\bveo\b|-reel\b|cosmos-(?:predict|transfer)|minimax-h\d/, 'video'],
  [/\bimage\b|imagen|dall-e|canvas/, 'image'],
  [/\bmusic\b|lyria/, 'music'],
  [/deep-research/, 'research'],
  [/(?:^|\/|-)(?:ada|babbage|curie|davinci)(?:-\d+)?$|3\.5-turbo-instruct$|-base$|-edit-\d+$/, 'completion'],
];

/** What a model is for where its id says that this is not chat, such as `meta/llama-guard-3-8b`; else null. */
export function taskByName(id: string): Task | null {
  const name = id.toLowerCase();
  return rules.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** Everything that files say of one model: curated, then imported facts, then the price list. */
export type Layers = {
  readonly entries: readonly ModelEntry[];
  readonly imported: readonly { readonly model: ImportedModel; readonly stamp: Stamp }[];
};

type Stamp = { readonly source: string; readonly asOf: string };

/** Frozen as it is made: there are thousands, most of them without qualifiers. */
export function toListing(offer: ImportedOffer): Listing {
  const { provider, id, name = null, snapshot, variant, region, effort } = offer;
  const qualifiers =
    snapshot || variant || region || effort
      ? Object.freeze({
          date: snapshot ?? null,
          variant: variant ?? null,
          region: region ?? null,
          effort: effort ?? null,
        })
      : unqualified;
  return Object.freeze({ provider, id, name, qualifiers });
}

/** Gone when every list that knew the model says so, since the last of them lost it. */
function goneFrom(imported: Layers['imported']): (Stamp & { on: string }) | null {
  const days = imported.flatMap(({ model }) => model.gone ?? []);
  const on = days.sort().at(-1);
  const stamp = imported[0]?.stamp;
  return on && stamp && days.length === imported.length ? { ...stamp, on } : null;
}

function identityOf(
  { entries, imported }: Layers,
  lab: Model['lab'],
  line: Membership | null,
  textTokens: TextTokens | null,
  claim: Claimer,
): Known {
  const first = <Value>(of: (entry: ModelEntry) => Value | undefined): Value | null => {
    for (const entry of entries) {
      const value = of(entry);
      if (value !== undefined) return value;
    }
    return null;
  };
  const absentFrom = first((entry) => entry.absentFrom);
  const gone = first((entry) => entry.gone) ?? goneFrom(imported);
  const id = entries[0]?.id ?? imported[0]?.model.id ?? '';
  const task = first((entry) => entry.task) ?? taskByName(id) ?? imported[0]?.model.task ?? 'chat';
  return {
    id,
    name: first((entry) => entry.name) ?? imported[0]?.model.name ?? id,
    aliases: entries.flatMap((entry) => entry.aliases ?? []),
    families: [...new Set([...entries.flatMap((entry) => entry.families ?? []), ...(line?.families ?? [])])],
    version: first((entry) => entry.version) ?? line?.version ?? null,
    task,
    lab,
    // A lab's models for other tasks have tokenizers of their own.
    textTokens: task === 'chat' ? textTokens : null,
    absentFrom: absentFrom ? claim(absentFrom, null) : null,
    gone: gone ? { on: gone.on, claim: claim(gone, null) } : null,
    successor: first((entry) => entry.successor),
    lifecycle: buildLifecycle(entries, claim),
  };
}

/** A model from everything that files say of it. */
export function buildModel(
  layers: Layers,
  lab: Model['lab'],
  line: Membership | null,
  textTokens: TextTokens | null,
  tables: Tables,
  claim: Claimer,
): Model {
  const known = deepFreeze(identityOf(layers, lab, line, textTokens, claim));
  const listings = Object.freeze(layers.imported.flatMap(({ model }) => model.offers.map(toListing)));
  return lazyModel(
    known,
    () => listings,
    () => {
      // What one list has lost counts only when no other has it.
      const live = layers.imported.filter(({ model }) => !model.gone);
      const lists = live.length > 0 ? live : layers.imported;
      const imported = lists.map(({ model, stamp }) =>
        importedEntry(model, stamp, Object.keys(tables.capabilities)),
      );
      const [top, ...rest] = [...layers.entries, ...imported];
      if (!top) throw new Error('a model without an entry');
      return deepFreeze(buildFacts(mergeEntries([top, ...rest]), lab.provider, tables, claim));
    },
  );
}
