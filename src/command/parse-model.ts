import type { Catalog } from '../catalog/catalog.ts';
import type { Command } from './command.ts';
import { longestText } from './list.ts';
import { matchNames, misunderstood, plain, splitNames } from './parse.ts';

/** A model by its name, and the provider whose offer alone counts, or null. */
export function modelCommand(
  catalog: Catalog,
  name: string,
  offer: string | null,
  options: { readonly private: boolean },
  today: string,
): Command {
  const names = splitNames(catalog, plain(name), today);
  const matches = matchNames(catalog, names.length > 1 ? [plain(name)] : names, 1, today);
  if ('kind' in matches) return matches;
  const [model] = matches;
  if (!model) return misunderstood('no-models', name);
  if (offer === null) return { kind: 'model', model, offer, private: options.private };
  const asked = plain(offer).toLowerCase();
  const provider = Object.keys(catalog.providers).find(
    (id) => id === asked || catalog.providers[id]?.name.toLowerCase() === asked,
  );
  if (!provider) return misunderstood('unknown-provider', offer);
  const offers = catalog.models.get(model.model ?? '')?.offers ?? [];
  if (!offers.some((own) => own.provider === provider && own.price)) return misunderstood('no-offer', offer);
  return { kind: 'model', model, offer: provider, private: options.private };
}

/** `pixtral`, `pixtral via scaleway`, `pixtral --offer scaleway privately`. */
export function parseModel(catalog: Catalog, text: string, today: string): Command {
  if (text.length > longestText) return misunderstood('too-long', text);
  const isPrivate = /(?:^|\s)(?:--private|privately)\s*$/i.test(text);
  const words = plain(text).replace(/(?:^|\s)(?:--private|privately)$/i, '');
  const offer = /\s(?:--offer|via|at)[= ]\s*("[^"]+"|\S+)$/i.exec(words);
  const name = offer ? words.slice(0, offer.index) : words;
  return modelCommand(catalog, name, offer?.[1]?.replaceAll('"', '') ?? null, { private: isPrivate }, today);
}
