import { isBefore } from '../../dates.ts';
import { trustedTiers } from '../build-offer.ts';
import type { Catalog, Model, Offer } from '../catalog.ts';
import type { ImportedFile } from '../imported-schema.ts';
import { placeholderCutoffs } from '../placeholders.ts';
import type { Problem, SourceFile } from '../problem.ts';
import type { ModelsFile } from '../schema.ts';
import { modalities } from '../words.ts';

type Lab = { readonly data: ModelsFile; readonly source: SourceFile };

/** Hosts of which a median or a majority says something. */
const fewestHosts = 3;

/** How many times dearer or cheaper than the median of its hosts a route is doubtful. */
const farOff = 1.9;

function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  const middle = Math.floor(ordered.length / 2);
  const [low = 0, high = 0] = [ordered[middle - 1], ordered[middle]];
  return ordered.length % 2 === 1 ? high : (low + high) / 2;
}

/** The first of each provider's routes. */
function byProvider(offers: readonly Offer[]): Offer[] {
  return [...new Map(offers.toReversed().map((offer) => [offer.provider, offer])).values()];
}

const trusted = ({ offers }: Model) => offers.filter(({ tier }) => trustedTiers.includes(tier));

/** @param cutoffs that lists give */
function impossible(
  { released, knowledgeCutoff, contextWindow, maxOutput }: Model,
  cutoffs: readonly string[],
) {
  const release = released?.chosen.value;
  const [window, output] = [contextWindow?.chosen.value, maxOutput?.chosen.value];
  const late = knowledgeCutoff ? undefined : cutoffs.find((cutoff) => release && isBefore(release, cutoff));
  return [
    ...(late ? [`knows things of ${late}, after its release (${release}): not shown`] : []),
    ...(window && output && output > window
      ? [`its output limit ${output} is above its context window ${window}`]
      : []),
  ];
}

/** Routes whose price is far from what others ask; a host or the list has another model's, an old or a doubled one. */
function farPrices(model: Model): string[] {
  const plain = trusted(model).filter(
    ({ variant, snapshot, price }) => !variant && !snapshot && price?.chosen.value.unit === 'tokens',
  );
  const sums = byProvider(plain).flatMap(({ provider, price }) => {
    const own = price?.chosen.value;
    return own ? [{ provider, text: `$${own.input}/$${own.output}`, sum: own.input + own.output }] : [];
  });
  if (sums.length < fewestHosts) return [];
  const middle = median(sums.map(({ sum }) => sum));
  const far = sums.filter(({ sum }) => sum >= farOff * middle || sum * farOff <= middle);
  if (far.length === 0) return [];
  const each = far.map(({ provider, text }) => `${provider} ${text}`).join(', ');
  return [
    `far off the median of ${sums.length} hosts ($${Number(middle.toFixed(4))} input and output): ${each}`,
  ];
}

/** Kinds that one host alone says a model takes or gives. */
function loneKinds(model: Model): string[] {
  const speaking = byProvider(trusted(model)).filter((offer) => offer.modalities);
  if (speaking.length < fewestHosts) return [];
  return (['input', 'output'] as const).flatMap((side) =>
    modalities.flatMap((kind) => {
      const saying = speaking.filter(({ modalities: own }) => own?.[side].yes.includes(kind));
      const [only, ...others] = saying;
      return only && others.length === 0
        ? [`${kind} ${side} by ${only.provider} alone, of ${speaking.length} hosts`]
        : [];
    }),
  );
}

/**
 * What cannot be, or what one alone says, in facts as answers would state them: each a warning at the model's own file,
 * where the right statement goes above.
 */
export function lintDoubts(
  catalog: Catalog,
  labs: readonly Lab[],
  lists: readonly ImportedFile[],
): Problem[] {
  const places = new Map<string, readonly [file: string, line: number, column: number]>();
  for (const { data, source } of labs)
    for (const [index, { id }] of data.models.entries())
      places.set(id, [source.file, ...source.at(['models', index, 'id'])]);
  const cutoffs = Map.groupBy(
    lists.flatMap((list) => list.models),
    ({ id }) => id,
  );
  const statedCutoffs = (id: string) =>
    (cutoffs.get(id) ?? []).flatMap(({ facts }) =>
      facts.flatMap(({ knowledgeCutoff }) => knowledgeCutoff ?? []),
    );
  const ofModels = [...catalog.models.values()]
    .filter(({ gone }) => !gone)
    .flatMap((model): Problem[] => {
      const [file, line, column] = places.get(model.id) ?? [`models/${model.lab.id}.yml`, 1, 1];
      return [...impossible(model, statedCutoffs(model.id)), ...farPrices(model), ...loneKinds(model)].map(
        (doubt) => ({
          level: 'warning',
          file,
          line,
          column,
          message: `${model.id}: ${doubt}`,
        }),
      );
    });
  const filledIn = lists.flatMap((list) =>
    placeholderCutoffs(list).map(
      ({ lab, cutoff, models }): Problem => ({
        level: 'warning',
        file: `imported/${list.source}.json`,
        line: 1,
        column: 1,
        message: `${models} models of ${lab} share the knowledge cut-off ${cutoff}: a placeholder, not shown`,
      }),
    ),
  );
  return [...ofModels, ...filledIn];
}
