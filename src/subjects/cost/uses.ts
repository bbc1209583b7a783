import { takes } from '../../catalog/abilities.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { weightsOf } from '../../catalog/criteria.ts';
import { floorOf, reachesFloor } from '../../catalog/standings/floor.ts';
import { sureOdds } from '../../catalog/standings/odds.ts';
import { generalDomain, type Standing, standingOf } from '../../catalog/standings/standing.ts';
import type { Workload } from '../../catalog/table-schemas.ts';
import { estimate } from '../../cost/compare-costs.ts';
import type { Volume } from '../../cost/volume.ts';
import { toUsd } from '../../language/amount.ts';
import { localized } from '../../localized.ts';
import { suitsJson } from '../fit/page.ts';
import type { PageInput, SectionView } from '../part.ts';
import { oddsBetween } from '../quality/rule.ts';
import { vocabularyMessages } from '../say.ts';
import { notForChat } from '../task.ts';
import { costMessages } from './say.ts';

/** Work that one can picture, the most asked for first. */
const pictured = [
  'rag',
  'triage',
  'extraction',
  'code-review',
  'agents',
  'support-bot',
  'summarisation',
  'vision',
  'long-documents',
];

/** Requests that a price is told for. */
const requests = 1000;

type Tokens = NonNullable<Workload['tokens']>;

const volumeOf = ({ input, output }: Tokens, count: number): Volume => ({
  input: input * count,
  output: output * count,
  per: 'once',
  requests: count,
  cacheRead: 0,
  cacheWrite: 0,
  batch: false,
});

/** Whether a model is good enough for work: surely, perhaps, hardly; whether it takes no such thing at all. */
type Enough = 'yes' | 'perhaps' | 'no' | 'unknown' | 'lacks' | 'too-long';

function enoughFor(
  catalog: Catalog,
  input: PageInput,
  workload: Workload,
): { enough: Enough; floor: Standing | null } {
  const { model, facts } = input;
  const domain = workload.domain ?? generalDomain;
  const floor = floorOf(catalog, workload, domain);
  const standing = standingOf(catalog, model, domain);
  const enough = (): Enough => {
    if (workload.needs === 'image' && takes(model, 'image') === 'no') return 'lacks';
    const { input: size = 0, output = 0 } = workload.tokens ?? {};
    if (facts.contextWindow !== null && size + output > facts.contextWindow) return 'too-long';
    const reaches = reachesFloor(standing, floor);
    if (reaches === null || !floor) return 'unknown';
    if (reaches) return 'yes';
    return (oddsBetween(standing, floor) ?? 1) <= 1 - sureOdds ? 'no' : 'perhaps';
  };
  return { enough: enough(), floor };
}

/** Which models set the bar, each with what for. */
function floorsText(input: PageInput, floors: readonly (Standing | null)[]): string {
  const { catalog, words } = input;
  const known = floors.filter((own) => own !== null);
  const byModel = Map.groupBy(known, ({ model }) => model);
  const each = [...byModel].map(([{ name }, own]: [Model, Standing[]]) => ({
    name,
    domains: [...new Set(own.map(({ domain }) => domain))].map((id) =>
      localized(catalog.domains[id]?.name ?? { en: id, ru: id }, words.locale),
    ),
  }));
  return words.of(costMessages).uses.floors(each);
}

/** The price of a request of each usual kind by one route, in USD. */
function requestsJson({ catalog, facts }: PageInput): object {
  const { route } = facts;
  return Object.fromEntries(
    Object.entries(catalog.workloads).flatMap(([id, { tokens }]) =>
      tokens && route && weightsOf(catalog.criteria, id)
        ? [[id, toUsd(estimate(route.price, volumeOf(tokens, 1)).bill.amount)]]
        : [],
    ),
  );
}

/** What work that one can picture costs by the thousand, and whether the model is good enough for it. */
export function usesPart(input: PageInput): SectionView {
  const { catalog, model, facts, words } = input;
  const { uses: say } = words.of(costMessages);
  const { format } = words;
  const { route } = facts;
  if (model.task !== 'chat') {
    const text = say.noChat(notForChat([model], words));
    return {
      json: { suits: {}, requests: {}, uses: [] },
      blocks: [{ kind: 'text', role: 'body', text: [text] }],
    };
  }
  const all = pictured.flatMap((id) => {
    const workload = catalog.workloads[id];
    if (!workload?.tokens) return [];
    const amount = route && estimate(route.price, volumeOf(workload.tokens, requests)).bill.amount;
    return [{ id, workload, tokens: workload.tokens, amount, ...enoughFor(catalog, input, workload) }];
  });
  return {
    json: {
      suits: suitsJson(input),
      requests: requestsJson(input),
      uses: all.map(({ id, tokens, amount, enough, floor }) => ({
        id,
        ...tokens,
        usd: amount === null ? null : toUsd(amount),
        requests,
        enough,
        floor: floor?.model.id ?? null,
      })),
    },
    blocks: [
      {
        kind: 'table',
        corner: say.corner,
        columns: [...say.columns],
        rows: all.map(({ id, workload, tokens, amount, enough }) => ({
          label: words.of(vocabularyMessages).workload(id, workload.name),
          cells: [
            amount === null ? words.of(vocabularyMessages).unpublished : format.amountText(amount),
            say.tokens(tokens.input, tokens.output),
            say.enough[enough],
          ],
        })),
      },
      {
        kind: 'notes',
        items: [
          [
            floorsText(
              input,
              all.map(({ floor }) => floor),
            ),
          ],
          ...(route === null ? [[say.unpriced]] : []),
        ],
      },
    ],
  };
}
