import type { Catalog, Model } from '../catalog/catalog.ts';
import { liveRoutes, providerName, referenceRoute } from '../catalog/routes.ts';
import { familyMembers, type ModelState } from '../catalog/state.ts';
import { createMemo } from '../memo.ts';
import type { Messages } from './messages/messages.ts';

/** A replacement's name, with its price where the catalog has it. */
export function replacementText(
  catalog: Catalog,
  replacement: string,
  today: string,
  { state, format }: Messages,
): string {
  const model = catalog.models.get(replacement);
  if (!model) return replacement;
  const route = referenceRoute(model, today);
  if (!route) return model.name;
  const { input, output } = route.price;
  return state.priced(
    model.name,
    format.money(input),
    format.money(output),
    providerName(catalog, route.offer.provider),
  );
}

const kept = createMemo<{ readonly sentence: string | null }>(4);

/** What must be said of a model before anything else; null when it is simply active. */
export function stateSentence(
  catalog: Catalog,
  model: Model,
  state: ModelState,
  today: string,
  words: Messages,
): string | null {
  return kept(model, `${today} ${words.locale}`, () => ({
    sentence: wordState(catalog, model, state, today, words),
  })).sentence;
}

function wordState(
  catalog: Catalog,
  model: Model,
  { state, on, surface, replacement, anyNotice }: ModelState,
  today: string,
  words: Messages,
): string | null {
  const { state: say } = words;
  const { name } = model;
  const day = on ?? '';
  const owner = surface ? providerName(catalog, surface) : model.lab.name;
  const called = replacement === null ? null : replacementText(catalog, replacement, today, words);
  const instead = called === null ? null : say.replacement(called);
  const notice = anyNotice ? say.anyNotice(owner, anyNotice) : null;
  const sentences = (): (string | null)[] => {
    switch (state) {
      case 'retired': {
        const routes = liveRoutes(model, today);
        const hosts = [...new Set(routes.map(({ offer }) => providerName(catalog, offer.provider)))];
        return [say.retired(name, owner, day), instead, say.stillListed(hosts.slice(0, 3))];
      }
      case 'retiring':
        return [say.retiring(name, owner, day), instead];
      case 'deprecated':
        return [say.deprecated(name, owner, day), instead];
      case 'unconfirmed': {
        const family = model.families.find((id) => catalog.families.get(id)?.succession);
        const known = family ? familyMembers(catalog, family).map((member) => member.name) : [];
        return [say.unconfirmed(name, owner, day), known.length > 0 ? say.listHas(known) : null];
      }
      case 'gone':
        return [say.gone(name, day)];
      case 'superseded':
        return [say.superseded(name), called === null ? null : say.newest(called), notice];
      case 'preview':
        return [say.preview(name)];
      case 'active':
        return notice === null ? [] : [say.active(name), notice];
      default:
        return state satisfies never;
    }
  };
  return sentences().filter(Boolean).join(' ') || null;
}
