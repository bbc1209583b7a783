import type { Catalog, Model } from '../../catalog/catalog.ts';
import { liveRoutes } from '../../catalog/routes.ts';
import { isCallable } from '../../catalog/state.ts';
import type { Draft } from '../../claims/finding.ts';
import { draftOf, type Judged } from '../../claims/judge-fact.ts';
import type { Sentence } from '../../claims/layout.ts';
import { type NamedProvider, providersNamed } from '../../claims/providers-named.ts';
import { readerOf } from '../../claims/reader.ts';
import { type About, aboutAt, aboutIn } from '../../claims/subject-at.ts';
import { pattern } from '../../language/pattern.ts';
import { createMemo } from '../../memo.ts';
import { providersOf } from './provider-counts.ts';

const available = pattern`(?:(?<none>{notThere})|(?<not>{notServed}\s+)?(?:(?<only>{exactly})\s+)?(?:{served}|{toBeHad}\s+(?:{the}\s+)?_+))\s+(?:(?<onlyBehind>{exactly})\s+)?(?:{onRoute}|{byModel})\s+(?:{the}\s+)?`;
const mayHold = pattern`{served}|{offersIt}|{notThere}|{noSuch}|{toBeHad}`;
const ownApi = pattern`^(?:_+(?:'s)?\s+|[\p{L}.]+'s\s+)?{ownApi}(?!\p{L})`;
const goesOn = pattern`^\s*(?:,?\s*{and}|[,/&+])\s*(?:{onRoute}\s+)?(?:{the}\s+)?$`;
const offersNext = pattern`^\s+(?:{both}\s+)?{offersIt}\s+(?:{the}\s+)?(?=_)`;
/** "On Bedrock there is no A" */
const noneNext = pattern`^\s+{noSuch}\s+(?=_)`;
/** «На Scaleway она ещё есть» */
const routeBefore = pattern`(?<!\p{L}){onRoute}\s+$`;
const servedNext = pattern`^\s+(?:{it}\s+)?(?:{still}\s+)?(?:(?<not>{notServed})\s+)?{served}(?=\s*(?:[.,;)]|$|{and}(?!\p{L})))`;
const asks = pattern`\?\s*$|{conditional}|{future}`;
const denied = pattern`{denied}|n't(?!\p{L})`;
/** "On Bedrock at $3" is a price there; "in Europe" says where it is served from. */
const longestList = 12;

/** Providers that stand in a list which begins at a place. */
function listAt(named: readonly NamedProvider[], text: string, from: number): NamedProvider[] {
  const list: NamedProvider[] = [];
  for (const own of named) {
    if (own.start < from || list.length > longestList) continue;
    const last = list.at(-1);
    const gap = text.slice(last?.end ?? from, own.start);
    if (last ? !goesOn.test(gap) : gap.trim() !== '') break;
    list.push(own);
  }
  return list;
}

const kept = createMemo<ReadonlySet<string>>(1);

/** Which labs' closed models a provider has: "lab provider". */
const closedSold = (catalog: Catalog) =>
  kept(
    catalog,
    '',
    () =>
      new Set(
        [...catalog.models.values()].flatMap((model) =>
          model.openWeights?.chosen.value === true
            ? []
            : model.listings.map(({ provider }) => `${model.lab.id} ${provider}`),
        ),
      ),
  );

/** What is known of a model being sold by one of some ids; null where nothing is. */
function isSoldBy(catalog: Catalog, model: Model, ids: ReadonlySet<string>, today: string): boolean | null {
  if (liveRoutes(model, today).some(({ offer }) => ids.has(offer.provider))) return true;
  if (model.listings.some(({ provider }) => ids.has(provider)) || !isCallable(model, today)) return null;
  const isClosed = model.openWeights?.chosen.value === false;
  // Whose closed models a provider has none of, it does not have this one either; else a list may be behind.
  return isClosed && ![...ids].some((id) => closedSold(catalog).has(`${model.lab.id} ${id}`)) ? false : null;
}

const judged = (catalog: Catalog, model: Model, holds: boolean | null, today: string): Judged => {
  const { ours, source } = providersOf(catalog, model, today);
  return {
    verdict: holds === null ? 'unknown' : holds ? 'supported' : 'contradicted',
    detail: holds === null ? 'cannot-tell' : null,
    ours,
    source,
  };
};

/** Whether nobody but these sells a model; its lab's own where there are none. */
function isOnlyThere(model: Model, ids: ReadonlySet<string>, today: string): boolean | null {
  const own = new Set([...ids, ...(ids.size === 0 && model.lab.provider ? [model.lab.provider] : [])]);
  const live = liveRoutes(model, today);
  if (own.size === 0 || live.length === 0) return null;
  if (live.some(({ offer }) => !own.has(offer.provider) && offer.tier !== 'gateway')) return false;
  return model.listings.every(({ provider }) => own.has(provider)) ? true : null;
}

function soldIn(catalog: Catalog, sentence: Sentence, today: string): Draft[] {
  if (!mayHold.test(sentence.text) || asks.test(sentence.text)) return [];
  const text = sentence.masked;
  const providers = providersNamed(catalog, text);
  const each = (list: readonly NamedProvider[], isSold: boolean, of: (own: NamedProvider) => About | null) =>
    list.flatMap((own) => {
      const about = of(own);
      if (!about) return [];
      const known = isSoldBy(catalog, about.model, own.ids, today);
      const holds = known === null ? null : known === isSold;
      return draftOf(about, 'providers', judged(catalog, about.model, holds, today));
    });
  const behind = available.all(text).flatMap(({ 0: said, index, groups = {} }): Draft[] => {
    const end = index + said.length;
    if (
      denied.test(text.slice(Math.max(0, index - 20), index)) &&
      groups.not === undefined &&
      groups.none === undefined
    )
      return [];
    const isSold = groups.not === undefined && groups.none === undefined;
    const isOnly = groups.only !== undefined || groups.onlyBehind !== undefined;
    const list = listAt(providers, text, end);
    const own = isOnly ? ownApi.exec(text.slice(end)) : null;
    const to = own ? end + own[0].length : (list.at(-1)?.end ?? end);
    if (list.length === 0 && !own) return [];
    if (!isOnly)
      return each(list, isSold, (one) =>
        aboutAt(catalog, sentence, index, one.end, one === list[0] ? index : one.start),
      );
    const about = aboutAt(catalog, sentence, index, to);
    if (!about || !isSold) return [];
    const ids = new Set(own ? [] : list.flatMap((one) => [...one.ids]));
    return draftOf(
      about,
      'providers',
      judged(catalog, about.model, isOnlyThere(about.model, ids, today), today),
    );
  });
  const ahead = providers.flatMap((last) => {
    const rest = text.slice(last.end);
    const verb = offersNext.exec(rest) ?? noneNext.exec(rest);
    const next =
      verb && sentence.named.find(({ start }) => start - sentence.start === last.end + verb[0].length);
    // "Bedrock and Vertex offer A"
    const list = providers
      .map((own) => listAt(providers, text, own.start))
      .find((own) => own.at(-1) === last);
    return next && list && !denied.test(text.slice(0, last.start))
      ? each(list, offersNext.test(rest), (own) => aboutIn(catalog, sentence, next, own.start, own.end))
      : [];
  });
  const there = providers.flatMap((own) => {
    const verb = servedNext.exec(text.slice(own.end));
    const lead = routeBefore.exec(text.slice(0, own.start))?.[0] ?? '';
    const start = own.start - lead.length;
    if (!verb || lead === '' || denied.test(text.slice(0, start))) return [];
    return each([own], verb.groups?.not === undefined, () =>
      aboutAt(catalog, sentence, start, own.end + verb[0].length),
    );
  });
  return [...behind, ...ahead, ...there];
}

/** At which providers a text says that a model is to be had. */
export const readSoldBy = readerOf(soldIn);
