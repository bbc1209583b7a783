import type { Catalog } from '../../src/catalog/catalog.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { sourcesMessages } from '../../src/subjects/sources/say.ts';

/** Everything of a card that people read but what one types, a line a piece: tables are not wrapped there. */
export function readBy(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(readBy).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  if ('kind' in value && value.kind === 'code') return '';
  return Object.entries(value)
    .filter(
      ([key]) =>
        ![
          'kind',
          'role',
          'url',
          'audience',
          'outcome',
          'code',
          'state',
          'control',
          'value',
          'chosen',
        ].includes(key),
    )
    .map(([, own]) => readBy(own))
    .join('\n');
}

/** What is written in Latin letters in every language. */
const everywhere = [
  'AMD',
  'API',
  'IDE',
  'JSON',
  'JavaScript',
  'OSI',
  'PDF',
  'RAG',
  'SDK',
  'USD',
  'Python',
  'vLLM',
  'x-api-key',
  'bearer',
  'OpenAI',
  'Anthropic',
  'Tiebreak',
];
/** What a person types, and the sign of a product. */
const typed = ['/compare', '/tiebreak', 'раздел cost', ' x '];

let pattern: { readonly catalog: Catalog; readonly names: RegExp } | undefined;

/** All that is called by its own name, the longest first: models, providers, sources, benchmarks, licences, and what sources are quoted with. */
function properNames(catalog: Catalog): RegExp {
  if (pattern?.catalog === catalog) return pattern.names;
  const { models, labs, providers, licences, benchmarks, sources, apis, gpus } = catalog;
  const own = [...models.values()];
  const called = [
    ...own.flatMap(({ id, name, architecture, freeTier }) => [
      id,
      name,
      ...[architecture, freeTier].map((fact) => fact?.chosen.value ?? ''),
    ]),
    ...own.flatMap(({ offers }) => offers.flatMap(({ id, region }) => [id, region ?? ''])),
    ...own.flatMap(({ scores, statedPrices }) => [
      ...scores.flatMap(({ variant, runBy, claim }) => [variant ?? '', runBy ?? '', claim.source.name]),
      ...statedPrices.map(({ source }) => source.name),
    ]),
    ...[labs, providers, licences, benchmarks, sources, gpus.cards].flatMap((table) =>
      Object.values(table).map(({ name }) => name),
    ),
    ...Object.values(providers).flatMap(({ dataHandling = [] }) =>
      dataHandling.flatMap(({ certifications = [], regions = [] }) => [
        ...certifications,
        ...regions.map((region) => region.toUpperCase()),
      ]),
    ),
    ...Object.keys(licences),
    // Sources by what they are called in Russian.
    ...Object.values(sources).map(({ name }) => wordingOf('ru').of(sourcesMessages).named(name)),
    // As people say them: "Apache 2.0".
    ...Object.values(licences).map(({ name }) =>
      name.replace(/ (?:Community )?License(?: Agreement)?(?= |$)/, ''),
    ),
    ...Object.values(apis).flatMap((api) => [api.package, api.address ?? '']),
    ...everywhere,
    ...typed,
  ];
  const longestFirst = [...new Set(called)].filter(Boolean).sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  pattern = { catalog, names: new RegExp(`(?<![A-Za-z])(?:${escaped.join('|')})(?![A-Za-z])`, 'g') };
  return pattern.names;
}

/** Lines in which a Latin word is left that is no name and nothing that one types: nobody translated them. */
export function untranslated(catalog: Catalog, read: unknown): string[] {
  const said = readBy(read).replaceAll(/«[^«»а-яё]*»|"[^"а-яё]*"|--json/gi, '');
  return said.replaceAll(properNames(catalog), '').match(/.{0,30}[A-Za-z].{0,30}/g) ?? [];
}
