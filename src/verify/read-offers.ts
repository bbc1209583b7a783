import type { Catalog, Model } from '../catalog/catalog.ts';
import { providerName, referenceRoute } from '../catalog/routes.ts';
import type { Capability } from '../catalog/words.ts';
import { type Draft, sourceOf } from './finding.ts';
import { type Layout, type Sentence, subjectAt } from './layout.ts';

/** Every route at a price per token, one for each provider. */
function pricedProviders(catalog: Catalog, model: Model) {
  const byProvider = new Map(
    model.offers.flatMap(({ provider, price, variant }) =>
      price && price.chosen.value.unit === 'tokens' && variant === null
        ? [
            [
              provider,
              { claim: price.chosen, provider: providerName(catalog, provider), ...price.chosen.value },
            ] as const,
          ]
        : [],
    ),
  );
  return [...byProvider.values()].map(({ claim, provider, input, output }) => ({
    claim,
    provider,
    input,
    output,
  }));
}

type Judge = (
  catalog: Catalog,
  model: Model,
  match: RegExpExecArray,
  today: string,
) => Pick<Draft, 'field' | 'verdict' | 'ours' | 'source'> | null;

const judgeProviders: Judge = (catalog, model, match) => {
  const prices = pricedProviders(catalog, model);
  const [first] = prices;
  const stated = match.groups?.count;
  const isMore =
    stated === undefined
      ? new Set(prices.map(({ input, output }) => `${input}/${output}`)).size > 1
      : prices.length > Number(stated);
  if (!first || !isMore) return null;
  const newest = prices.toSorted((a, b) => (a.claim.asOf < b.claim.asOf ? 1 : -1))[0] ?? first;
  const ours = {
    kind: 'providers',
    prices: prices.map(({ provider, input, output }) => ({ provider, input, output })),
  } as const;
  return { field: 'providers', verdict: 'contradicted', ours, source: sourceOf(newest.claim) };
};

const judgeDiscount: Judge = (_, model, __, today) => {
  const route = referenceRoute(model, today);
  if (!route || (route.price.cacheRead === null && route.price.batch === null)) return null;
  const { cacheRead, batch, input } = route.price;
  const hasBatch = batch !== null || model.capabilities.batch === 'yes';
  return {
    field: 'discount',
    verdict: 'contradicted',
    ours: { kind: 'discounts', cacheRead, batch: hasBatch, input },
    source: sourceOf(route.claim),
  };
};

const judgeArchitecture: Judge = (_, { architecture }) => {
  const claim = architecture?.chosen;
  if (!claim) return null;
  const isKnown = claim.basis !== 'page' && /encoder/i.test(claim.value);
  return {
    field: 'architecture',
    verdict: isKnown ? 'contradicted' : 'unknown',
    ours: { kind: 'architecture', value: claim.value },
    source: sourceOf(claim),
  };
};

const judgeAuthentication: Judge = (catalog, model, { groups }) => {
  const { provider, name } = model.lab;
  const api = provider === null ? undefined : catalog.apis[provider];
  if (!api?.authentication) return null;
  const said = groups?.way?.toLowerCase() ?? '';
  return {
    field: 'authentication',
    verdict: api.authentication.en.toLowerCase().includes(said) ? 'supported' : 'contradicted',
    ours: { kind: 'authentication', value: api.authentication },
    source: { name: `${name} documentation`, url: api.docs ?? null, asOf: api.asOf },
  };
};

const rows: Readonly<Record<string, Capability>> = {
  'structured output': 'structuredOutput',
  'structured output / json mode': 'structuredOutput',
  reasoning: 'reasoning',
  'tool calling': 'functionCalling',
};

const judgeZero: Judge = (_, model, { groups }) => {
  const id = rows[groups?.row?.toLowerCase() ?? ''];
  const claim = id && model.capabilityClaims[id];
  const most = Number(groups?.most);
  if (!id || claim?.value === 'no') return null;
  return claim
    ? {
        field: 'fit_score',
        verdict: 'contradicted',
        ours: { kind: 'capability', id, value: claim.value },
        source: sourceOf(claim),
      }
    : { field: 'fit_score', verdict: 'unknown', ours: { kind: 'points', id, most }, source: null };
};

const readers: readonly (readonly [RegExp, Judge])[] = [
  [
    /\bavailable (?:from|at|on|through|via) (?<count>\d{1,3}) providers?\b|доступна у (?<count>\d{1,3}) провайдер\p{L}*/iu,
    judgeProviders,
  ],
  [/\bno (?:data |price )?inconsistencies across providers(?![a-z])/i, judgeProviders],
  [/\bpricing is uniform\b[^.;]{0,60}|\b(?:no|lacks?) (?:batch|cache|caching) discounts?\b/i, judgeDiscount],
  [
    /\b(?:no|without|eliminates the need for) (?:any |an? )?(?:external|separate) (?:vision |image )?encoders?\b/i,
    judgeArchitecture,
  ],
  [/\bauthentication:\s*(?<way>bearer|x-api-key)\b(?: token| header)?/i, judgeAuthentication],
  [
    /^\s*(?<row>structured output(?: \/ json mode)?|reasoning|tool calling):?\s*0\s?\/\s?(?<most>\d{1,3})\s*$/i,
    judgeZero,
  ],
];

function offersIn(catalog: Catalog, sentence: Sentence, today: string): Draft[] {
  return readers.flatMap(([pattern, judge]): Draft[] => {
    const match = pattern.exec(sentence.text);
    if (!match) return [];
    const lead = match[0].length - match[0].trimStart().length;
    const [start, end] = [match.index + lead, match.index + match[0].trimEnd().length];
    const about = subjectAt(sentence, start, end);
    const model = catalog.models.get(about?.model ?? '');
    const judged = about && model ? judge(catalog, model, match, today) : null;
    if (!about || !judged) return [];
    return [
      {
        start: sentence.start + start,
        end: sentence.start + end,
        ...about,
        ...judged,
        arithmetic: judged.ours?.kind === 'points' ? `0..${judged.ours.most}` : null,
      },
    ];
  });
}

const unpublished =
  /(?:\btie\s+)?\bneither model publishes (?:its )?(?:per-token )?(?:api )?pric(?:es|ing)\b/i;

/** "Neither publishes a price" where one of the two has one: a price that is not known is no tie. */
function noPrices(catalog: Catalog, { sentences, lines, pair }: Layout, today: string): Draft[] {
  return sentences.flatMap(({ text, start, line }): Draft[] => {
    const match = unpublished.exec(text);
    const priced = (pair ?? []).flatMap((id) => {
      const model = catalog.models.get(id);
      const route = model && referenceRoute(model, today);
      return route ? [{ id, route }] : [];
    })[0];
    if (!match || !priced) return [];
    const { price, claim, offer } = priced.route;
    const before = lines[line - 1];
    const tie =
      before && text.slice(0, match.index).trim() === '' ? /\bprice:?\s*tie\s*$/i.exec(before.text) : null;
    return [
      {
        start: before && tie ? before.start + tie.index : start + match.index,
        end: start + match.index + match[0].length,
        model: priced.id,
        field: 'price',
        verdict: 'contradicted',
        ours: {
          kind: 'published',
          input: price.input,
          output: price.output,
          provider: providerName(catalog, offer.provider),
        },
        source: sourceOf(claim),
        arithmetic: null,
      },
    ];
  });
}

/** What a text says of providers, discounts, prices that are not published, and points for what is not known. */
export function readOffers(catalog: Catalog, layout: Layout, today: string): Draft[] {
  return [
    ...layout.sentences.flatMap((own) => offersIn(catalog, own, today)),
    ...noPrices(catalog, layout, today),
  ];
}

/** Models that their lab does not list, each where it is first named. */
export function readNames(catalog: Catalog, { sentences }: Layout): Draft[] {
  const seen = new Set<string>();
  return sentences.flatMap(({ named }) =>
    named.flatMap(({ start, end, model }): Draft[] => {
      const own = catalog.models.get(model);
      if (!own?.absentFrom || seen.has(model)) return [];
      seen.add(model);
      const [line] = own.families;
      const others = [...catalog.models.values()]
        .filter(
          (other) =>
            line !== undefined && other.families.includes(line) && !other.absentFrom && other.id !== model,
        )
        .map(({ name }) => name)
        .slice(0, 5);
      return [
        {
          start,
          end,
          model,
          field: 'model',
          verdict: 'contradicted',
          ours: { kind: 'absent', others },
          source: sourceOf(own.absentFrom),
          arithmetic: null,
        },
      ];
    }),
  );
}
