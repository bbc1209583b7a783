import type { Catalog, Model } from '../../catalog/catalog.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { draftOf, isTrusted } from '../../claims/judge-fact.ts';
import type { Sentence, Subject } from '../../claims/layout.ts';
import { nobody } from '../../claims/named.ts';
import { onlyOneIn } from '../../claims/only-one.ts';
import { readerOf } from '../../claims/reader.ts';
import { aboutIn } from '../../claims/subject-at.ts';
import { pattern } from '../../language/pattern.ts';
import { abilitiesNamed, judgeAbility } from './claims.ts';

const weights = pattern`{weights}|{openSource}`;
const asks = pattern`\?\s*$|{conditional}`;
/** "The only one without vision", "not the only one". */
const without = pattern`{lacks}|{unsupported}|{withoutIt}`;
/** "... is A" */
const isIt = pattern`(?:{is}|is|:|-|это|у)\s+(?:{the}\s+)?$`;
const denied = pattern`(?:{denied}|n't)\s+(?:{the}\s+)?$`;

/** Whether a model has what is said of the only one; null where that is not certain. */
type Has = (model: Model) => boolean | null;

/** What the only one is said to have, where a text says one thing of it alone. */
function propertyIn(catalog: Catalog, text: string): { readonly has: Has; readonly end: number } | null {
  const things = abilitiesNamed(catalog, text);
  const open = weights.all(text);
  const [thing, ...more] = things;
  if (things.length + open.length !== 1 || more.length > 0) return null;
  const [only] = open;
  if (only)
    return {
      end: only.index + only[0].length,
      has: ({ openWeights }) =>
        openWeights && isTrusted(openWeights.chosen) ? openWeights.chosen.value : null,
    };
  return thing
    ? {
        end: thing.end,
        has: (model) => {
          const judged = judgeAbility(model, thing.said);
          if (!judged || judged.verdict === 'unknown' || judged.detail === 'via-another-route') return null;
          return judged.verdict === 'supported';
        },
      }
    : null;
}

/** Whom it is said of: who is named twice, else before it, else at the end. */
function holderOf({ named, start: offset }: Sentence, text: string, at: number): Subject | null {
  const twice = named.find(({ model }, index) => named.findIndex((own) => own.model === model) < index);
  const before = named.findLast(({ end }) => end - offset <= at);
  const last = named.at(-1);
  const isLast = last !== undefined && isIt.test(text.slice(0, last.start - offset));
  return twice ?? before ?? (isLast ? last : null);
}

const sign = (value: boolean | null) => (value === null ? '?' : value ? '✓' : '✗');

function onlyIn(catalog: Catalog, sentence: Sentence): Draft[] {
  const text = sentence.masked;
  const said = onlyOneIn(text);
  if (!said || asks.test(text) || denied.test(text.slice(0, said.index))) return [];
  const from = said.index + said[0].length;
  const behind = text.slice(from);
  const property = propertyIn(catalog, behind);
  const holder = holderOf(sentence, text, said.index);
  if (!property || !holder || holder.guessed || without.test(behind.slice(0, property.end))) return [];
  const ids = [...new Set(sentence.named.filter(({ guessed }) => !guessed).map(({ model }) => model))];
  const models = ids.flatMap((id) => (id === nobody ? [] : (catalog.models.get(id) ?? [])));
  const own = models.find(({ id }) => id === holder.model);
  if (!own || models.length < 2 || models.length < ids.length) return [];
  const known = models.map((model) => ({ model, value: property.has(model) }));
  const others = known.filter(({ model }) => model !== own);
  const has = property.has(own);
  const rival = others.find(({ value }) => value === true);
  const isSo = has === true && others.every(({ value }) => value === false);
  const verdict = isSo ? 'supported' : has === false || rival ? 'contradicted' : 'unknown';
  const about = aboutIn(catalog, sentence, holder, said.index, from + property.end);
  const holders = known.filter(({ value }) => value === true).map(({ model }) => model.name);
  return about
    ? draftOf(
        about,
        'comparison',
        {
          verdict,
          detail: verdict === 'unknown' ? 'cannot-tell' : null,
          ours: holders.length > 0 ? { kind: 'holder', name: holders.join(', ') } : null,
          source: sourceOf((rival?.model ?? own).modalities?.chosen),
        },
        known.map(({ model, value }) => `${model.name} ${sign(value)}`).join(', '),
      )
    : [];
}

/** Whom a text calls the only one of several that has or can do something. */
export const readOnlyOnes = readerOf(onlyIn);
