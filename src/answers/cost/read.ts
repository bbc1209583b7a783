import type { Catalog } from '../../catalog/catalog.ts';
import { dollarReadings, readDollars, readPrice } from '../../language/money.ts';
import { nameKey } from '../../names/key.ts';
import type { Command, Misunderstood } from '../command.ts';
import { longestText } from '../limits.ts';
import { findRegion, knownRegions } from '../places.ts';
import { findWorkload, matchNames, misunderstood, plain, splitNames } from '../read-names.ts';
import { readCostText } from './text.ts';
import { type CostWords, modelsOf, noCostWords, readVolume, withoutOutput } from './volume.ts';

/** The providers that words name, by id, name or a part of the id ("bedrock"); null where nobody named one. */
function providersOf(catalog: Catalog, only: string | null): readonly string[] | null | Misunderstood {
  if (only === null) return null;
  const asked = only
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const ids = Object.keys(catalog.providers);
  const found = asked.map((name) => {
    const key = nameKey(name);
    const exact = ids.filter((id) =>
      [id, catalog.providers[id]?.name ?? ''].some((own) => nameKey(own) === key),
    );
    return exact.length > 0 ? exact : ids.filter((id) => id.split('-').includes(name.toLowerCase()));
  });
  const missing = found.findIndex((own) => own.length === 0);
  if (missing !== -1 || asked.length === 0) return misunderstood('unknown-provider', asked[missing] ?? only);
  return found.flat();
}

/** Names already apart and the words for the rest, as the terminal and Discord's form give them. */
export function costNames(
  catalog: Catalog,
  names: readonly string[],
  words: CostWords,
  options: { readonly private: boolean },
  today: string,
): Command {
  const matches = matchNames(catalog, names, 1, today);
  if ('kind' in matches) return matches;
  const volume = readVolume(catalog, withoutOutput(catalog, matches, words), modelsOf(catalog, matches));
  if (volume && 'kind' in volume) return volume;
  const only = providersOf(catalog, words.only);
  if (only && 'kind' in only) return only;
  const region = words.region === null ? null : findRegion(catalog, words.region);
  if (words.region !== null && region === null) {
    return misunderstood('unknown-region', words.region, knownRegions(catalog));
  }
  const price = words.price === null ? null : readPrice(words.price);
  if (words.price !== null && !price) return misunderstood('bad-price', words.price);
  const flat = words.flat === null ? null : readDollars(words.flat);
  if (flat === 'two-readings') return misunderstood(flat, words.flat ?? '', dollarReadings(words.flat ?? ''));
  if (words.flat !== null && flat === null) return misunderstood('bad-flat', words.flat);
  const workload = words.workload === null ? null : findWorkload(catalog, words.workload);
  return {
    kind: 'cost',
    models: matches,
    volume,
    workload,
    routes: words.routes,
    only,
    region,
    price,
    flat,
    private: options.private,
  };
}

/**
 * `haiku pixtral 5M in 200k out a day`, `haiku, pixtral --in 5M --out 200k --per day`, `haiku for rag privately`.
 * @param given what was said beside the text; it wins
 */
export function parseCost(
  catalog: Catalog,
  text: string,
  today: string,
  given: Partial<CostWords> = {},
): Command {
  if (text.length > longestText) return misunderstood('too-long', text);
  const privately = /(?:^|\s)(?:--private|privately)\s*[.!?]?$/i;
  const asked = plain(text);
  const { words, names } = readCostText(catalog, asked.replace(privately, '').replace(/[?!.]+$/, ''), today);
  return costNames(
    catalog,
    splitNames(catalog, names, today),
    { ...noCostWords, ...words, ...given },
    { private: privately.test(asked) },
    today,
  );
}
