import { z } from 'zod';
import { type Entry, gather } from '../../src/catalog/fact-entries.ts';
import type { Known } from '../../src/catalog/known-models.ts';
import type { OfferEntry } from '../../src/catalog/schema.ts';

type UnitPrices = NonNullable<OfferEntry['claims'][number]['unitPrices']>;
type Unit = UnitPrices[number]['unit'];

/** What one row of a list says: whose model, by which provider, at which prices. */
type Row = {
  readonly lab: string;
  readonly provider: string;
  readonly id: string;
  /** What the list itself calls the model, where that is another name. */
  readonly name?: string;
  readonly prices: UnitPrices;
};

/** A price as a list has it, without what dividing it has added at its end: 0.18 an hour is 0.003 a minute. */
const rounded = (usd: number) => Number(usd.toPrecision(10));

const amount = z.union([z.number(), z.string().transform(Number)]).pipe(z.number().positive());
const genai = z.array(
  z.looseObject({
    id: z.string(),
    models: z.array(z.looseObject({ id: z.string(), prices: z.unknown() })),
  }),
);
const genaiPrices = z.looseObject({
  input_audio_hours: amount.optional(),
  input_document_kpages: amount.optional(),
  input_annotated_document_kpages: amount.optional(),
});

/** Names that are no model's own here, by the model that they are of. */
const otherNames: Readonly<Record<string, string>> = {
  'mistral/voxtral-mini-2602': 'voxtral-mini-transcribe-26-02',
};

/** The lab whose models a provider of the list serves under such an id. */
const labOfGenai = (provider: string) => (provider === 'groq' ? 'openai' : provider);

/** Prices of audio and of pages; a name that moves has none, as nobody knows what it points to that day. */
function genaiRows(data: unknown): Row[] {
  return genai.parse(data).flatMap(({ id: provider, models }) =>
    models.flatMap(({ id, prices }): Row[] => {
      const read = genaiPrices.safeParse(prices);
      if (!read.success || id.endsWith('-latest')) return [];
      const { input_audio_hours: hour, input_document_kpages: pages } = read.data;
      const annotated = read.data.input_annotated_document_kpages;
      const own: UnitPrices = [
        ...(hour === undefined ? [] : [{ unit: 'audio-minute' as const, usd: rounded(hour / 60) }]),
        ...(pages === undefined ? [] : [{ unit: 'thousand-pages' as const, usd: pages }]),
        ...(annotated === undefined
          ? []
          : [{ unit: 'thousand-pages' as const, usd: annotated, with: 'annotations' as const }]),
      ];
      return own.length === 0 ? [] : [{ lab: labOfGenai(provider), provider, id, prices: own }];
    }),
  );
}

const byKind = z.record(z.string(), amount);
const gateway = z.array(
  z.looseObject({
    id: z.string(),
    providers: z.array(
      z.looseObject({
        providerId: z.string(),
        externalId: z.string(),
        imageOutputPrice: amount.optional(),
        imageOutputTokensByResolution: byKind.optional(),
        perImagePrice: byKind.optional(),
        perSecondPrice: byKind.optional(),
        inputCharacterPrice: amount.optional(),
        inputAudioHourPrice: amount.optional(),
      }),
    ),
  }),
);

/** Providers of the gateway by whose own word their prices go, with the lab whose models they serve. */
const gatewayProviders: Readonly<Record<string, { readonly provider: string; readonly lab: string }>> = {
  openai: { provider: 'openai', lab: 'openai' },
  'google-ai-studio': { provider: 'google', lab: 'google' },
  'google-vertex': { provider: 'google-vertex', lab: 'google' },
  xai: { provider: 'xai', lab: 'xai' },
  minimax: { provider: 'minimax', lab: 'minimax' },
  alibaba: { provider: 'alibaba', lab: 'alibaba' },
};

const qualities = ['low', 'medium', 'high'] as const;

/** `low/1k`, `4k_audio`, `default`: what a key of the gateway says of one price; null where it repeats another or is in words of its own. */
function kindOf(key: string, isOnly: boolean): Omit<UnitPrices[number], 'unit' | 'usd'> | null {
  const parts = key.split(/[/_]/);
  const quality = qualities.find((own) => parts.includes(own));
  const size = parts.find((part) => /^\d[\dx.]*[kp]$/i.test(part))?.replace('k', 'K');
  const isVideo = parts.includes('audio') || parts.includes('video');
  if (quality === undefined && size === undefined && !isVideo && !(key === 'default' && isOnly)) return null;
  return {
    ...(quality ? { quality } : {}),
    ...(size ? { size } : {}),
    ...(parts.includes('audio') ? { with: 'sound' } : {}),
  };
}

/** Prices by kind; the one that the gateway takes where nobody names a kind comes first. */
function pricesByKind(unit: Unit, kinds: Readonly<Record<string, number>>): UnitPrices {
  const keys = Object.keys(kinds);
  const told = keys.flatMap((key) => {
    const kind = kindOf(key, keys.length === 1);
    return kind ? [{ unit, usd: rounded(kinds[key] ?? 0), ...kind }] : [];
  });
  const isUsual = ({ usd, size }: (typeof told)[number]) => usd === kinds.default && size !== undefined;
  const usual = told.find((own) => isUsual(own) && own.quality === 'medium') ?? told.find(isUsual);
  return usual ? [usual, ...told.filter((own) => own !== usual)] : told;
}

function gatewayRows(data: unknown): Row[] {
  return gateway.parse(data).flatMap(({ id: name, providers }) =>
    providers.flatMap((row): Row[] => {
      const whose = gatewayProviders[row.providerId];
      if (!whose) return [];
      const { imageOutputPrice: token, imageOutputTokensByResolution: tokens } = row;
      const images = token === undefined ? [] : Object.entries(tokens ?? {});
      const prices: UnitPrices = [
        ...pricesByKind(
          'image',
          Object.fromEntries(images.map(([size, count]) => [size, rounded(count * (token ?? 0))])),
        ),
        ...pricesByKind('image', row.perImagePrice ?? {}),
        ...pricesByKind('video-second', row.perSecondPrice ?? {}),
        ...(row.inputCharacterPrice === undefined
          ? []
          : [{ unit: 'million-characters' as const, usd: rounded(row.inputCharacterPrice * 1e6) }]),
        ...(row.inputAudioHourPrice === undefined
          ? []
          : [{ unit: 'audio-minute' as const, usd: rounded(row.inputAudioHourPrice / 60) }]),
      ];
      return prices.length === 0 ? [] : [{ ...whose, id: row.externalId, name, prices }];
    }),
  );
}

/**
 * Prices in units that people buy, of models that the catalog has: from lists of prices per hour, page, character and
 * second, and of images from their tokens x the price of one.
 * @param day ISO day of each list
 */
export function importUnitPrices(
  genaiList: { readonly data: unknown; readonly day: string },
  gatewayList: { readonly data: unknown; readonly day: string },
  known: Known,
): Entry[] {
  const entries = gather();
  const place = (source: string, asOf: string, rows: readonly Row[]) => {
    for (const { lab, provider, id, name, prices } of rows) {
      const found =
        known.find(lab, otherNames[`${lab}/${id}`] ?? id) ??
        (name === undefined ? null : known.find(lab, name));
      if (!found) continue;
      const entry = entries.of(found.id, known.names.get(found.id) ?? id);
      const snapshot = found.snapshot ? { snapshot: found.snapshot } : {};
      if (entry.offers?.some((own) => own.provider === provider && own.id === id)) continue;
      const offer = { provider, id, ...snapshot, claims: [{ source, asOf, unitPrices: prices }] };
      entry.offers = [...(entry.offers ?? []), offer];
    }
  };
  place('genai-prices', genaiList.day, genaiRows(genaiList.data));
  place('llmgateway', gatewayList.day, gatewayRows(gatewayList.data));
  return entries.all();
}
