import type { Catalog, Model } from '../../catalog/catalog.ts';
import { liveRoutes, providerName, referenceRoute } from '../../catalog/routes.ts';
import { familyMembers, type ModelState } from '../../catalog/state.ts';
import type { Wording } from '../../language/wording.ts';
import { createMemo } from '../../memo.ts';
import { adviceMessages } from '../advice/say.ts';
import { stateMessages } from './say.ts';

/** A replacement's name, with its price where the catalog has it. */
export function replacementText(
  catalog: Catalog,
  replacement: string,
  today: string,
  words: Wording,
): string {
  const { format } = words;
  const state = words.of(stateMessages);
  const model = catalog.models.get(replacement);
  if (!model) return replacement;
  const route = referenceRoute(model, today);
  if (!route) return model.name;
  const { input, output } = route.price;
  return state.priced(model.name, format.money(input), format.money(output));
}

const kept = createMemo<{ readonly sentence: string | null }>(4);

/** What must be said of a model before anything else; null when it is simply active. */
export function stateSentence(
  catalog: Catalog,
  model: Model,
  state: ModelState,
  today: string,
  words: Wording,
): string | null {
  return kept(model, `${today} ${words.locale}`, () => ({
    sentence: wordState(catalog, model, state, today, words),
  })).sentence;
}

/** The state in one sentence, without what follows from it; null when the model is simply active. */
export function stateHead(
  catalog: Catalog,
  model: Model,
  { state, on, surface }: ModelState,
  words: Wording,
): string | null {
  const say = words.of(stateMessages);
  const { name } = model;
  const owner = surface ? providerName(catalog, surface) : model.lab.name;
  const day = on ?? '';
  switch (state) {
    case 'retired':
      return say.retired(name, owner, day);
    case 'retiring':
      return say.retiring(name, owner, day);
    case 'deprecated':
      return say.deprecated(name, owner, day);
    case 'unconfirmed':
      return say.unconfirmed(name, owner, day);
    case 'gone':
      return say.gone(name, day);
    case 'superseded':
      return say.superseded(name);
    case 'preview':
      return say.preview(name);
    case 'active':
      return null;
    default:
      return state satisfies never;
  }
}

/** What follows from the state: the replacement, who still has it, when it may end. */
function consequences(
  catalog: Catalog,
  model: Model,
  { state, surface, replacement, anyNotice }: ModelState,
  today: string,
  words: Wording,
): (string | null)[] {
  const say = words.of(stateMessages);
  const owner = surface ? providerName(catalog, surface) : model.lab.name;
  const called = replacement === null ? null : replacementText(catalog, replacement, today, words);
  const instead = called === null ? null : say.replacement(called);
  const notice = anyNotice ? say.anyNotice(model.name, owner, anyNotice) : null;
  switch (state) {
    case 'retired': {
      const routes = liveRoutes(model, today);
      const hosts = [...new Set(routes.map(({ offer }) => providerName(catalog, offer.provider)))];
      return [
        instead,
        say.stillListed(model.name, hosts.slice(0, 3), Boolean(catalog.team?.allowedProviders)),
      ];
    }
    case 'retiring':
    case 'deprecated':
      return [instead];
    case 'unconfirmed': {
      const family = model.families.find((id) => catalog.families.get(id)?.succession);
      const known = family ? familyMembers(catalog, family).map((member) => member.name) : [];
      return [known.length > 0 ? say.listHas(known) : null];
    }
    case 'superseded':
      return [called === null ? null : say.newest(called), notice];
    case 'active':
      return [notice];
    default:
      return [];
  }
}

/** What follows from the state, without the state itself; null where nothing does. */
export function stateRest(
  catalog: Catalog,
  model: Model,
  state: ModelState,
  today: string,
  words: Wording,
): string | null {
  return consequences(catalog, model, state, today, words).filter(Boolean).join(' ') || null;
}

function wordState(
  catalog: Catalog,
  model: Model,
  state: ModelState,
  today: string,
  words: Wording,
): string | null {
  const parts = [stateHead(catalog, model, state, words), stateRest(catalog, model, state, today, words)];
  return parts.filter(Boolean).join(' ') || null;
}

/** Hosts that one line names. */
const mostHosts = 2;

/**
 * What must be known of a model beside the advice, in one short line; null where it is simply active.
 * @param isTold whether the advice says already that it ends, or what follows it
 */
export function stateNotice(
  catalog: Catalog,
  model: Model,
  { state, on, surface, replacement }: ModelState,
  isTold: boolean,
  today: string,
  words: Wording,
): string | null {
  const say = words.of(stateMessages);
  if (state === 'active') return null;
  const route = referenceRoute(model, today);
  const isLeft = (state === 'retired' || state === 'gone') && route !== null;
  if (isLeft && isTold) {
    const host = providerName(catalog, route.offer.provider);
    const hosts = liveRoutes(model, today).map(({ offer }) => providerName(catalog, offer.provider));
    return say.leftAt(model.name, [...new Set([host, ...hosts])].slice(0, mostHosts));
  }
  if (isTold) return null;
  const owner = surface ? providerName(catalog, surface) : model.lab.name;
  const next = replacement === null ? undefined : catalog.models.get(replacement);
  const price = next ? referenceRoute(next, today)?.price : undefined;
  const rates = price ? words.of(adviceMessages).rates(price.input, price.output) : null;
  return say.notice(
    model.name,
    state,
    owner,
    on,
    next ? `${next.name}${rates === null ? '' : ` (${rates})`}` : replacement,
  );
}
