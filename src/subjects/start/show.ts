import type { Block, Text } from '../../card/card.ts';
import type { Catalog, Model, Offer } from '../../catalog/catalog.ts';
import { liveRoutes, providerName } from '../../catalog/routes.ts';
import { unitRoutes } from '../../catalog/unit-price.ts';
import type { Wording } from '../../language/wording.ts';
import { licenceWords, weightsAddress } from '../openness/licence.ts';
import type { PageInput, SectionView } from '../part.ts';
import { accessLines } from '../routes/access.ts';
import { type Call, callOf, repositoryOf } from './call.ts';
import { startMessages } from './say.ts';

/** Further providers that a list names. */
const mostProviders = 5;

/** Offers of the model itself by provider: of those that count the lab's first, or those of the one provider that was named. */
function offersOf({ model, facts, offer, today }: PageInput): readonly Offer[] {
  const only = offer === null ? null : [offer];
  const all = [...liveRoutes(model, today, only), ...unitRoutes(model, today, only)].map(
    (route) => route.offer,
  );
  const plain = all.filter(({ variant, region }) => variant === null && region === null);
  const own = facts.route && !plain.includes(facts.route.offer) ? [facts.route.offer] : [];
  const offers = plain.length > 0 ? plain : own.length > 0 ? own : all;
  return [...new Map(offers.toReversed().map((one) => [one.provider, one])).values()].toReversed();
}

function codeOf(call: Call, catalog: Catalog, words: Wording): Block[] {
  const say = words.of(startMessages);
  const { curl, python, key, provider } = call;
  return [
    { kind: 'text', role: 'body', text: say.at(providerName(catalog, provider), key) },
    { kind: 'code', language: 'bash', lines: curl },
    ...(python
      ? [
          { kind: 'text', role: 'body', text: say.python(`pip install ${python.install}`) } as const,
          { kind: 'code', language: 'python', lines: python.lines } as const,
        ]
      : []),
  ];
}

/** How to get the weights and to serve them, where they are open. */
function weightsBlocks(catalog: Catalog, model: Model, words: Wording): Block[] {
  const say = words.of(startMessages);
  if (model.openWeights?.chosen.value !== true) return [];
  const address = weightsAddress(model);
  const repository = repositoryOf(address);
  const text = say.weights(licenceWords(catalog, model, words), address);
  const lines = repository === null ? [] : [`hf download ${repository}`];
  return [
    { kind: 'text', role: 'body', text },
    ...(lines.length > 0 ? [{ kind: 'code', language: 'bash', lines } as const] : []),
    ...(repository !== null && model.task === 'chat'
      ? [
          { kind: 'text', role: 'body', text: [say.serve] } as const,
          { kind: 'code', language: 'bash', lines: [`vllm serve ${repository}`] } as const,
        ]
      : []),
  ];
}

/** How to call the model: a first call to paste, then at whom else, under which name, where that is documented. */
export function startPart(input: PageInput): SectionView {
  const { catalog, model, words } = input;
  const say = words.of(startMessages);
  const offers = offersOf(input);
  const calls = offers.flatMap((offer) => callOf(catalog, model, offer) ?? []);
  const [call] = calls;
  const others = offers.filter(({ provider }) => provider !== call?.provider);
  const items = others.slice(0, mostProviders).map(({ provider, id }): Text => {
    const { address, docs } = catalog.apis[provider] ?? {};
    return say.call(say.where(providerName(catalog, provider), address ?? null), id, docs ?? null);
  });
  const ways = others.slice(0, mostProviders).map(({ provider }) => provider);
  const docs = call && catalog.apis[call.provider]?.docs;
  const notes: Text[] = [
    ...(docs ? [[{ link: say.documentation(providerName(catalog, call.provider)), url: docs }]] : []),
    ...items,
    ...(others.length > items.length ? [[say.moreProviders(others.length - items.length)]] : []),
    ...(offers.length === 0 ? [[say.noProvider(model.name)]] : []),
    // A call that is shown says itself how it proves who makes it.
    ...(call ? [] : accessLines(catalog, ways, words)),
  ];
  return {
    json: {
      providers: offers.map(({ provider, id }) => ({ provider, id, ...catalog.apis[provider] })),
      call: call
        ? { ...call, curl: call.curl.join('\n'), python: call.python?.lines.join('\n') ?? null }
        : null,
      openWeights: model.openWeights?.chosen.value ?? null,
    },
    blocks: [
      ...(call ? codeOf(call, catalog, words) : []),
      ...weightsBlocks(catalog, model, words),
      ...(notes.length > 0 ? [{ kind: 'notes', items: notes } as const] : []),
    ],
  };
}
