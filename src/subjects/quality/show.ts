import type { Block, ChartBlock } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import {
  generalDomain,
  newestScore,
  rankOf,
  type Standing,
  standingOf,
} from '../../catalog/standings/standing.ts';
import type { Wording } from '../../language/wording.ts';
import { chartBlock } from '../chart.ts';
import { categoryOf, reasonOf } from '../comparison.ts';
import { names } from '../named.ts';
import type { PageInput, SectionInput, SectionView } from '../part.ts';
import { claimSources } from '../sources/sources.ts';
import { effortText, placesAlone, placesText } from './reason.ts';
import { leadOf, type QualityCategory } from './rule.ts';
import { domainHeading, qualityMessages } from './say.ts';

/** Domains that a model of any kind can be asked about, the general one first. */
function domainsOf({ domains }: Catalog): string[] {
  const shared = Object.keys(domains).filter((id) => domains[id]?.ability === undefined);
  return [generalDomain, ...shared.filter((id) => id !== generalDomain)];
}

/** A standing for scripts; `mean` and `sd` in logits of ability. */
export function standingJson(catalog: Catalog, standing: Standing): object {
  const { model, basis, estimate, observations } = standing;
  const rank = rankOf(catalog, standing);
  const digits = (value: number) => Number(value.toFixed(3));
  return {
    id: model.id,
    mean: estimate && digits(estimate.mean),
    sd: estimate && digits(Math.sqrt(estimate.variance)),
    rank: rank && [rank.low, rank.high],
    of: rank?.of ?? 0,
    basis,
    scores: observations.length,
    asOf: newestScore(standing),
  };
}

/** The quality of a comparison for scripts. */
export function qualityJson(catalog: Catalog, models: readonly Model[], category: QualityCategory): object {
  const lead = leadOf(category);
  return {
    domain: category.domain,
    better: lead && (models[lead.better]?.id ?? null),
    odds: lead && Number(lead.odds.toFixed(3)),
    shared: category.shared.length,
    standings: category.standings.map((standing) => standingJson(catalog, standing)),
  };
}

const middle = 1.2816;

/** Below which share of all measured models a standing is, at both ends of its middle 80 %, in percent. */
function sharesOf(catalog: Catalog, { estimate, domain }: Standing): [number, number] | null {
  const levels = catalog.rulers?.levels[domain] ?? [];
  if (!estimate || levels.length === 0) return null;
  const sd = Math.sqrt(estimate.variance);
  const below = (value: number) => (100 * levels.filter((level) => level < value).length) / levels.length;
  return [below(estimate.mean - middle * sd), below(estimate.mean + middle * sd)];
}

/** Places as they stand beside a bar. */
function shortPlaces(catalog: Catalog, standing: Standing, words: Wording): string {
  const say = words.of(qualityMessages);
  const rank = rankOf(catalog, standing);
  return rank ? say.short(rank.low, rank.high, standing.basis === 'measured') : say.notMeasured;
}

/** Where several stand among all that are measured, as intervals; null where there is nothing to see. */
function standingsChart(
  catalog: Catalog,
  models: readonly Model[],
  groups: readonly { readonly label: string; readonly standings: readonly Standing[] }[],
  words: Wording,
): ChartBlock | null {
  const say = words.of(qualityMessages);
  return chartBlock(
    {
      ...say.chart,
      names: names(models),
      groups: groups.map(({ label, standings }) => ({
        label: say.placesOf(label, catalog.rulers?.levels[standings[0]?.domain ?? '']?.length ?? 0),
        full: 100,
        bars: standings.map((standing) => ({
          value: sharesOf(catalog, standing),
          shown: shortPlaces(catalog, standing, words),
        })),
      })),
    },
    words,
  );
}

function cellsOf(catalog: Catalog, standing: Standing, words: Wording): string[] {
  const say = words.of(qualityMessages);
  const newest = newestScore(standing);
  return [
    placesText(catalog, standing, words),
    say.restsOn(standing.basis, standing.observations.length, standing.from?.name ?? null),
    newest ? words.format.date(newest) : '-',
  ];
}

function claimsOf(standings: readonly Standing[]) {
  return standings.flatMap(({ observations }) => observations.map(({ score }) => score.claim));
}

/** How good each of several is in what they are compared for, and in other domains. */
export function qualitySection({ catalog, comparison, words }: SectionInput): SectionView {
  const say = words.of(qualityMessages);
  const { models } = comparison;
  const category = categoryOf<QualityCategory>(comparison, 'quality');
  if (!category) return { json: {}, blocks: [] };
  const { domain, standings } = category;
  const others = domainsOf(catalog).filter((id) => id !== domain);
  const byDomain = others.map((id) => ({
    id,
    standings: models.map((model) => standingOf(catalog, model, id)),
  }));
  const heading = (id: string) => domainHeading(id, catalog.domains[id], words.locale);
  const chart = standingsChart(
    catalog,
    models,
    [{ id: domain, standings }, ...byDomain].map((own) => ({
      label: heading(own.id),
      standings: own.standings,
    })),
    words,
  );
  const isShared = catalog.domains[domain]?.ability === undefined;
  const blocks: Block[] = [
    { kind: 'text', role: 'body', text: [reasonOf(catalog, comparison, category, words)] },
    {
      kind: 'table',
      corner: heading(domain),
      columns: [...say.columns],
      rows: standings.map((standing) => ({
        label: standing.model.name,
        cells: cellsOf(catalog, standing, words),
      })),
    },
    ...(isShared
      ? [
          {
            kind: 'table',
            corner: say.corner,
            columns: names(models),
            rows: byDomain.map((own) => ({
              label: heading(own.id),
              cells: own.standings.map((standing) => placesText(catalog, standing, words)),
            })),
          } as const,
        ]
      : []),
    ...(chart ? [chart] : []),
    { kind: 'notes', items: [[say.formula]] },
    claimSources(claimsOf(standings), words),
  ];
  return {
    json: {
      ...qualityJson(catalog, models, category),
      byDomain: Object.fromEntries(
        byDomain.map((own) => [own.id, own.standings.map((standing) => standingJson(catalog, standing))]),
      ),
    },
    blocks,
  };
}

/** Where one model stands among all that are measured, domain by domain; null where there is nothing to see. */
function domainsChart(
  catalog: Catalog,
  model: Model,
  known: readonly Standing[],
  words: Wording,
): ChartBlock | null {
  const say = words.of(qualityMessages);
  return chartBlock(
    {
      ...say.chart,
      title: say.chartOf(model.name),
      names: known.map(({ domain }) => domainHeading(domain, catalog.domains[domain], words.locale)),
      groups: [
        {
          label: '',
          full: 100,
          bars: known.map((standing) => ({
            value: sharesOf(catalog, standing),
            shown: placesAlone(catalog, standing, words),
          })),
        },
      ],
    },
    words,
  );
}

/** The one model that all that is known of another is expected from; null where anything of it is measured. */
function expectedFrom(known: readonly Standing[]): Model | null {
  const [first] = known;
  const from = first?.from ?? null;
  return known.every((own) => own.basis === 'expected' && own.from === from) ? from : null;
}

/** How good a model is, by domain. */
export function qualityPart({ catalog, model, words }: PageInput): SectionView {
  const say = words.of(qualityMessages);
  const own = Object.keys(catalog.domains).find((id) => catalog.domains[id]?.task === model.task);
  const asked = own === undefined ? domainsOf(catalog) : [own];
  const standings = asked.map((id) => standingOf(catalog, model, id));
  const known = standings.filter(({ estimate }) => estimate !== null);
  const json = Object.fromEntries(
    standings.map((standing) => [standing.domain, standingJson(catalog, standing)]),
  );
  if (known.length === 0)
    return { json, blocks: [{ kind: 'text', role: 'body', text: [`${model.name}: ${say.notMeasured}.`] }] };
  const chart = domainsChart(catalog, model, known, words);
  const from = expectedFrom(known);
  const sources = claimSources(claimsOf(known.slice(0, 1)), words);
  const [place = ''] = say.columns;
  const [first] = known;
  const newest = first ? newestScore(first) : null;
  const rests = first && newest ? say.allRestOn(first.observations.length, newest) : '';
  return {
    json,
    blocks: [
      ...(from ? [{ kind: 'text', role: 'body', text: [say.allExpected(from.name)] } as const] : []),
      {
        kind: 'table',
        corner: say.corner,
        columns: [place],
        rows: known.map((standing) => ({
          label: domainHeading(standing.domain, catalog.domains[standing.domain], words.locale),
          cells: [(from ? placesAlone : placesText)(catalog, standing, words)],
        })),
      },
      ...(chart ? [chart] : []),
      {
        kind: 'notes',
        items: [rests, effortText(known.slice(0, 1), words), say.formula]
          .filter(Boolean)
          .map((text) => [text]),
      },
      ...(sources.items.length > 0 ? [sources] : []),
    ],
  };
}
