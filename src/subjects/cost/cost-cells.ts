import type { Catalog, Model } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { canStandFor, dollars, type Figure, figure, tokensOf } from '../../claims/figure.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { draftOf, type Judged } from '../../claims/judge-fact.ts';
import type { Cell } from '../../claims/layout.ts';
import { hostsOf } from '../../claims/providers-named.ts';
import { aboutIn } from '../../claims/subject-at.ts';
import { inputAndOutputIn } from '../../claims/token-counts.ts';
import { oncePerText, pattern } from '../../language/pattern.ts';
import { knownPrices } from '../price/known.ts';
import { soldAt } from '../relations/prices.ts';
import { costOf, type Rates } from './cost-of.ts';
import { formulaOf } from './stated-costs.ts';

const onlySum = pattern`^\W*?(?<usd>{money})(?!\s?(?:\/|{per}))\W*$`;
const onlyNumber = pattern`^\W*?(?<usd>{number})\W*$`;
const inDollars = pattern`\$|{dollars}`;
const discounted = pattern`{cached}|{discounted}|{batched}`;

/** The tokens that the sums below a label are for: "Cost (1M in + 200K out)". */
const tokensCalled = oncePerText((label) => {
  const said = inputAndOutputIn(label)?.groups;
  const [input, output] = [tokensOf(said?.input ?? ''), tokensOf(said?.output ?? '')];
  return said && input && output ? { input, output, isPlain: !discounted.test(label) } : null;
});

/** What nobody is known to ask another may, of weights that anybody can host: so many times less or more. */
const mostApart = 1.5;

/** What is known of a cost: right at any price at which a model is sold, wrong at none that anybody is known to ask. */
function judgeCost(
  catalog: Catalog,
  model: Model,
  { value, half }: Figure,
  { input, output }: { input: Figure; output: Figure },
  hosts: ReadonlySet<string> | null,
  today: string,
): (Judged & { readonly arithmetic: string }) | null {
  const sold = soldAt(model, today);
  const [own] = sold;
  if (!own) return null;
  const due = costOf(own, input.value, output.value);
  const result = (verdict: Judged['verdict'], more: Partial<Judged> = {}) => ({
    verdict,
    detail: verdict === 'unknown' ? ('cannot-tell' as const) : null,
    ours: { kind: 'usd', least: due, most: due } as const,
    source: sourceOf(own.claim),
    arithmetic: `${formulaOf(own, input, output)} = ${dollars(due)}`,
    ...more,
  });
  const fits = (price: Rates) =>
    canStandFor({ value, half: half * 1.001 }, costOf(price, input.value, output.value));
  const price = sold.filter(({ kind }) => kind !== 'batch').find(fits);
  if (price)
    return price === own
      ? result('supported')
      : price.kind === 'former'
        ? result('stale', { detail: 'until' })
        : result('supported', {
            detail: 'via-another-route',
            trueOf: price.kind === 'route' ? { kind: 'provider', provider: price.provider } : null,
          });
  const asked = knownPrices(catalog, model, today).flatMap(({ sides }): Rates[] =>
    [
      { input: sides.input, output: sides.output },
      { input: sides['batch-input'], output: sides['batch-output'] },
    ].flatMap(({ input: one, output: two }) =>
      one === null || two === null ? [] : [{ input: one, output: two }],
    ),
  );
  const isHosts = hosts !== null && !sold.some(({ provider }) => hosts.has(provider));
  if (asked.some(fits) || isHosts) return result('unknown');
  const costs = asked.map((own) => costOf(own, input.value, output.value));
  const isNear = value * mostApart >= Math.min(...costs) && value <= Math.max(...costs) * mostApart;
  const isSettled =
    referenceRoute(model, today)?.offer.tier === 'lab' || model.openWeights?.chosen.value === false;
  return result(isNear && !isSettled ? 'unknown' : 'contradicted');
}

/** A cost below a label that says of how many tokens it is, computed again. */
export function costInCell(catalog: Catalog, cell: Cell, today: string): Draft[] {
  const tokens = /\d/.test(cell.text) ? tokensCalled(cell.label) : null;
  if (!tokens?.isPlain) return [];
  const match = onlySum.exec(cell.text) ?? (inDollars.test(cell.label) ? onlyNumber.exec(cell.text) : null);
  const said = match?.groups?.usd;
  if (!match || said === undefined) return [];
  const start = match.index + match[0].indexOf(said);
  const about = aboutIn(catalog, cell, cell.subject, start, start + said.length);
  if (!about) return [];
  const { firm, perhaps } = hostsOf(catalog, about.model, cell);
  const judged = judgeCost(catalog, about.model, figure(said), tokens, firm ?? perhaps, today);
  return judged ? draftOf(about, 'cost', judged, judged.arithmetic) : [];
}
