import type { Catalog } from '../../catalog/catalog.ts';
import { liveRoutes } from '../../catalog/routes.ts';
import { modelSections } from '../../subjects/sections.ts';
import type { Command } from '../command.ts';
import { longestText } from '../limits.ts';
import { findProvider } from '../places.ts';
import { matchNames, misunderstood, plain } from '../read-names.ts';

/** A model by its name, and the provider whose offer alone counts, or null. */
export function modelCommand(
  catalog: Catalog,
  name: string,
  offer: string | null,
  options: { readonly private: boolean; readonly show?: string | null },
  today: string,
): Command {
  const asked = plain(name).replace(/^"([^"]*)"$/, '$1');
  if (asked.trim() === '') return misunderstood('no-name', '');
  const matches = matchNames(catalog, [asked], 1, today);
  if ('kind' in matches) return matches;
  const [match] = matches;
  const model = catalog.models.get(match?.model ?? '');
  if (!match || !model) return misunderstood('unknown-model', name);
  const show = modelSections.find((section) => section === options.show?.toLowerCase()) ?? null;
  if (options.show && show === null) return misunderstood('unknown-section', options.show, modelSections);
  if (offer === null) return { kind: 'model', model: match, offer, show, private: options.private };
  const provider = findProvider(catalog, plain(offer));
  if (!provider) return misunderstood('unknown-provider', offer);
  if (liveRoutes(model, today, [provider]).length === 0) {
    const priced = liveRoutes(model, today).map((route) => route.offer.provider);
    return misunderstood('no-offer', offer, [...new Set(priced)]);
  }
  return { kind: 'model', model: match, offer: provider, show, private: options.private };
}

/** `pixtral`, `pixtral via scaleway`, `pixtral show peers`, `pixtral --offer "together ai" privately`. */
export function parseModel(catalog: Catalog, text: string, today: string): Command {
  if (text.length > longestText) return misunderstood('too-long', text);
  const words = plain(text);
  const open = words.replace(/(?:^|\s)(?:--private|privately)$/i, '');
  const part = /\s(?:--show|show)[= ]\s*(\S+)$/i.exec(open);
  const said = part ? open.slice(0, part.index) : open;
  const offer = /\s(?:--offer|via|at|on)[= ]\s*(.+)$/i.exec(said);
  const name = offer ? said.slice(0, offer.index) : said;
  const provider = offer?.[1]?.replaceAll('"', '') ?? null;
  return modelCommand(catalog, name, provider, { private: open !== words, show: part?.[1] ?? null }, today);
}
