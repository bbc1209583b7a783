import type { Catalog } from '../../catalog/catalog.ts';
import { providerName } from '../../catalog/routes.ts';
import type { Draft } from '../../claims/finding.ts';
import type { Layout, Sentence } from '../../claims/layout.ts';
import { providersNamed } from '../../claims/providers-named.ts';
import { aboutAt } from '../../claims/subject-at.ts';
import { findLabels, type Labels, labelsOf } from '../../language/label.ts';
import { pattern } from '../../language/pattern.ts';
import { createMemo } from '../../memo.ts';
import { dataPolicy } from './rule.ts';

const trains = pattern`(?:(?<not>{trainsNot})|(?<does>{trainsOn}))\s+(?:{the}\s+)?(?<data>{apiData})`;
const used = pattern`(?<data>{apiData})\s+(?:[^.,;:]{1,24}?\s)??(?:(?<not>{notForTraining})|(?<does>{forTraining}))`;
const mayHold = pattern`{apiData}`;
const asks = pattern`\?\s*$|{conditional}`;
const ofApi = /api/i;

const kept = createMemo<Labels>(1);

/** Providers by the names of the labs whose own they are. */
const labProviders = (catalog: Catalog) =>
  kept(catalog, '', () =>
    labelsOf(
      Object.values(catalog.labs).flatMap(({ name, provider }) =>
        provider ? [[name, provider] as const] : [],
      ),
    ),
  );

/** Whose use of data a sentence speaks of: a provider that it names as the route, its model's lab, a lab. */
function providerIn(catalog: Catalog, sentence: Sentence, text: string, start: number, end: number) {
  const about = aboutAt(catalog, sentence, start, end);
  const named = providersNamed(catalog, text);
  const labs = findLabels(labProviders(catalog), text.toLowerCase()).map(({ id }) => id);
  // One of each name is meant where all of its ids say alike.
  const [route, ...routes] = named.filter(({ isRoute }) => isRoute);
  const [lab, ...others] = [...new Set(labs)];
  const model = about?.model ?? null;
  if (routes.length > 0 || others.length > 0) return null;
  const provider = route ? [...route.ids][0] : (lab ?? model?.lab.provider);
  if (!provider) return null;
  // A lab's name may be taken for its newest model.
  return about && !about.place.guessed ? { provider, model: model?.id ?? null } : { provider, model: null };
}

function policiesIn(catalog: Catalog, sentence: Sentence): Draft[] {
  if (!mayHold.test(sentence.text) || asks.test(sentence.text)) return [];
  const text = sentence.masked;
  return [...trains.all(text), ...used.all(text)].flatMap(({ 0: said, index, groups = {} }): Draft[] => {
    const end = index + said.length;
    const whose = providerIn(catalog, sentence, text, index, end);
    if (!whose) return [];
    const known = dataPolicy(catalog, whose.provider);
    const place = {
      start: sentence.start + index,
      end: sentence.start + end,
      model: whose.model,
      field: 'data_policy',
      arithmetic: null,
    } as const;
    const isSaid = groups.not === undefined;
    const own = known?.trains ?? null;
    if (!known || own === null) return [{ ...place, verdict: 'unknown', ours: null, source: null }];
    const statements = catalog.providers[whose.provider]?.dataHandling ?? [];
    const handling = statements.find(({ trainsOnInputs }) => trainsOnInputs !== undefined);
    // "The free plan may train": an exception of keeping is none of training.
    const hasExceptions = statements.some(
      ({ except, retentionDays }) => except !== undefined && retentionDays === undefined,
    );
    const name = providerName(catalog, whose.provider);
    const isSame = own !== 'opt-out' && (own === 'yes') === isSaid;
    // What an app is told, or a plan that costs nothing, may be used otherwise.
    const isCertain = ofApi.test(groups.data ?? '') && !hasExceptions && own !== 'opt-out';
    return [
      {
        ...place,
        verdict: isSame ? 'supported' : isCertain ? 'contradicted' : 'unknown',
        ours: { kind: 'data-policy', name, trains: own },
        source: handling ? { name, url: handling.url, asOf: handling.asOf } : null,
      },
    ];
  });
}

/** Whether a text says that models are trained on what an API is sent. */
export const readPolicies = (catalog: Catalog, { sentences }: Layout): Draft[] =>
  sentences.flatMap((own) => policiesIn(catalog, own));
