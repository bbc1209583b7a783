import type { Catalog, Model } from '../catalog.ts';
import { type Cause, type ExplainableField, explain } from '../explain.ts';
import type { Problem, SourceFile } from '../problem.ts';
import type { ModelEntry, ModelsFile } from '../schema.ts';

type Claim = ModelEntry['claims'][number];

const compared: readonly (readonly [keyof Claim, ExplainableField])[] = [
  ['released', 'released'],
  ['knowledgeCutoff', 'cutoff'],
  ['contextWindow', 'context'],
  ['maxOutput', 'output'],
  ['openWeights', 'open-weights'],
  ['licence', 'licence'],
];

function causeText(cause: Cause | null): string {
  switch (cause?.kind) {
    case 'thousand':
      return ' (off by a factor of 1,000)';
    case 'id-date':
      return " (the date in the model's id)";
    default:
      return '';
  }
}

/** A stated price that no route has, and whose it is where that can be told. */
function priceConflict(catalog: Catalog, model: Model, claim: Claim, today: string): string | null {
  const { inputPrice: input, outputPrice: output } = claim;
  if (input === undefined || output === undefined) return null;
  const isOffered = model.offers.some(({ price }) =>
    price?.claims.some(({ value }) => value.input === input && value.output === output),
  );
  if (isOffered) return null;
  const conflict = explain(catalog, model, 'price', today).conflicts.find(
    ({ claim: own }) =>
      own.provider === null && JSON.stringify(own.value) === JSON.stringify({ input, output }),
  );
  if (conflict?.cause?.kind === 'other-model')
    return `$${input}/$${output} is the price of ${conflict.cause.name}`;
  return `no route has $${input}/$${output}${causeText(conflict?.cause ?? null)}`;
}

/** Claims that people keep beside better ones and that say otherwise, each at its place. */
export function lintConflicts(
  catalog: Catalog,
  labs: readonly { readonly data: ModelsFile; readonly source: SourceFile }[],
  today: string,
): Problem[] {
  const problems: Problem[] = [];
  for (const { data, source } of labs) {
    for (const [number, entry] of data.models.entries()) {
      const model = catalog.models.get(entry.id);
      if (!model) continue;
      for (const [index, claim] of entry.claims.entries()) {
        const report = (field: string, message: string) => {
          const [line, column] = source.at(['models', number, 'claims', index, field]);
          problems.push({ level: 'warning', file: source.file, line, column, message });
        };
        const price = priceConflict(catalog, model, claim, today);
        if (price) report('inputPrice', price);
        for (const [field, name] of compared) {
          const value = claim[field];
          const { chosen, conflicts } = explain(catalog, model, name, today);
          if (value === undefined || !chosen || JSON.stringify(value) === JSON.stringify(chosen.value))
            continue;
          const cause = conflicts.find((own) => own.claim.value === value)?.cause ?? null;
          report(
            field,
            `${String(value)} here, ${String(chosen.value)} by ${chosen.source.name}${causeText(cause)}`,
          );
        }
      }
    }
  }
  return problems;
}
