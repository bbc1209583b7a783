import type { Catalog } from '../catalog/catalog.ts';
import type { Command } from './command.ts';
import { readCostText } from './cost-text.ts';
import { longestText } from './limits.ts';
import { misunderstood, plain } from './parse.ts';
import { costNames } from './parse-cost.ts';
import { type HostWords, noHostWords, readHost, takeHostWords } from './read-host.ts';
import { type CostWords, noCostWords } from './read-volume.ts';

/** A model by its name, the words on cards, and those on a volume to weigh against its price per token. */
function hostCommand(
  catalog: Catalog,
  name: string,
  words: { readonly host: HostWords; readonly cost: CostWords },
  options: { readonly private: boolean },
  today: string,
): Command {
  const asked = name.replaceAll('"', '').trim();
  if (asked === '') return misunderstood('no-name', '');
  const cost = costNames(catalog, [asked], words.cost, options, today);
  const [model] = cost.kind === 'cost' ? cost.models : [];
  if (cost.kind !== 'cost' || !model) return cost;
  const ask = readHost(catalog, words.host);
  if ('kind' in ask) return ask;
  const { volume, only, region, price } = cost;
  return { kind: 'host', model, ask, volume, only, region, price, private: options.private };
}

/**
 * `pixtral`, `pixtral --memory 24 --gpu-hour 2.50`, `pixtral on an RTX 4090 at $0.40 an hour for rag privately`.
 * @param given what was said beside the text; it wins
 */
export function parseHost(
  catalog: Catalog,
  text: string,
  today: string,
  given: { readonly host?: Partial<HostWords>; readonly cost?: Partial<CostWords> } = {},
): Command {
  if (text.length > longestText) return misunderstood('too-long', text);
  const privately = /(?:^|\s)(?:--private|privately)\s*[.!?]?$/i;
  const asked = plain(text);
  const { words, rest } = takeHostWords(catalog, asked.replace(privately, '').replace(/[?!.]+$/, ''));
  const left = readCostText(catalog, rest, today);
  return hostCommand(
    catalog,
    left.names,
    {
      host: { ...noHostWords, ...words, ...given.host },
      cost: { ...noCostWords, ...left.words, ...given.cost },
    },
    { private: privately.test(asked) },
    today,
  );
}
