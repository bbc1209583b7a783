import type { Catalog, Model } from '../../catalog/catalog.ts';
import { raisedEfforts } from '../../catalog/standings/effort.ts';
import { rankOf, type Standing } from '../../catalog/standings/standing.ts';
import type { Wording } from '../../language/wording.ts';
import type { Advantage } from '../advantage.ts';
import { sharedText } from '../benchmarks/reason.ts';
import { advantagesMessages, choosingMessages } from '../choice/say.ts';
import { wins } from '../criterion.ts';
import { names } from '../named.ts';
import { compareQuality, leadOf, oddsBetween, type QualityCategory } from './rule.ts';
import { domainName, qualityMessages } from './say.ts';

/** Where a standing is, as a cell: "3rd-9th of 212", what is expected or little measured said so. */
export function placesText(catalog: Catalog, standing: Standing, words: Wording): string {
  const say = words.of(qualityMessages);
  const rank = rankOf(catalog, standing);
  if (!rank) return say.notMeasured;
  const places = say.places(rank.low, rank.high, rank.of);
  if (standing.basis === 'expected') return say.expectedPlaces(places);
  return standing.basis === 'thin' ? say.thinPlaces(places) : places;
}

/** Places as a cell, whatever they rest on: where all of a table or picture is expected, that is said once. */
export function placesAlone(catalog: Catalog, standing: Standing, words: Wording): string {
  const say = words.of(qualityMessages);
  const rank = rankOf(catalog, standing);
  return rank ? say.places(rank.low, rank.high, rank.of) : say.notMeasured;
}

/** How sure it is who of several is better, in one sentence; empty where that is open. */
function oddsText(
  catalog: Catalog,
  models: readonly Model[],
  category: QualityCategory,
  words: Wording,
): string {
  const say = words.of(qualityMessages);
  const { domain, result, shared } = category;
  const lead = leadOf(category);
  const named = domainName(domain, catalog.domains[domain]);
  if (!lead) return '';
  const name = models[lead.better]?.name ?? '';
  if (result.outcome === 'win') {
    const scores = category.standings.map(({ observations }) => observations.length);
    return say.better(name, lead.odds, named, shared.length, scores);
  }
  if (models.length > 2) return say.closeMany(names(models), named);
  return say.close(name, lead.odds, named);
}

/** Who is not measured, and what is expected. */
function openText(models: readonly Model[], category: QualityCategory, words: Wording): string {
  const say = words.of(qualityMessages);
  const open = category.standings.flatMap(({ basis, from }, index) =>
    basis === 'measured'
      ? []
      : [{ name: models[index]?.name ?? '', from: from?.name ?? null, thin: basis === 'thin' }],
  );
  const lead = leadOf(category);
  const expected =
    lead && models.length === 2 ? say.expected(models[lead.better]?.name ?? '', lead.odds) : '';
  return [say.open(open), expected].filter(Boolean).join(' ');
}

/** How sure it is who is better; who is not measured, and what is expected, where that is open. */
function standingsText(
  catalog: Catalog,
  models: readonly Model[],
  category: QualityCategory,
  words: Wording,
): string {
  const isOpen = category.standings.some(({ basis }) => basis !== 'measured');
  return isOpen ? openText(models, category, words) : oddsText(catalog, models, category, words);
}

/** Whose quality was measured at raised effort alone; empty where nobody's was. */
export function effortText(standings: readonly Standing[], words: Wording): string {
  const each = standings
    .map(({ model, observations }) => ({ name: model.name, efforts: raisedEfforts(observations) }))
    .filter(({ efforts }) => efforts.length > 0);
  if (each.length === 0) return '';
  const efforts = [...new Set(each.flatMap((own) => own.efforts))];
  return words.of(qualityMessages).effort(
    each.map(({ name }) => name),
    efforts,
  );
}

/** The scores of both where the same party measured them, how sure it is who is better, and at what effort. */
export function qualityReason(
  catalog: Catalog,
  models: readonly Model[],
  category: QualityCategory,
  words: Wording,
): string {
  const shared = sharedText(catalog, models, category.shared, words);
  const effort = effortText(category.standings, words);
  return [shared, standingsText(catalog, models, category, words), effort].filter(Boolean).join(' ');
}

/** Who is better in a domain, in a sentence. */
export function qualityAnswer(
  catalog: Catalog,
  models: readonly Model[],
  domain: string,
  words: Wording,
): string {
  return standingsText(catalog, models, compareQuality(catalog, models, domain), words);
}

/** What being measured as the better one is worth. */
export function qualityAdvantage(
  catalog: Catalog,
  models: readonly Model[],
  category: QualityCategory,
  index: number,
): Advantage | null {
  if (!wins(category, index)) return null;
  const own = category.standings[index]!;
  const odds = Math.min(
    ...models.flatMap((_, other) => {
      const standing = category.standings[other];
      return other === index || !standing ? [] : [oddsBetween(own, standing) ?? 0];
    }),
  );
  const domain = domainName(category.domain, catalog.domains[category.domain]);
  return {
    kind: 'quality',
    sentence: (name, words) => words.of(advantagesMessages).quality(name, odds, domain),
    clause: (words) => words.of(advantagesMessages).when.quality(odds, domain),
    question: (name, words) => words.of(choosingMessages).quality(name, odds, domain),
    ofOneTask: true,
    isWorthMore: true,
  };
}
