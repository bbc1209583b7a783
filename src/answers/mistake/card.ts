import type { Card, ChoicesBlock, Text } from '../../card/card.ts';
import { clamp, cleanText } from '../../card/clean-text.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { find } from '../../catalog/find.ts';
import type { Wording } from '../../language/wording.ts';
import { localized } from '../../localized.ts';
import { peersOf } from '../../subjects/peers/rule.ts';
import type { Choice } from '../../subjects/query.ts';
import { formChoice, pagesChoices } from '../clicks/choices.ts';
import { comparisonOffer, costsOffer, type Offer, offersBlock } from '../clicks/offers.ts';
import { type Meant, meantBlock, type Rephrasing } from '../clicks/rephrased.ts';
import { clicksMessages } from '../clicks/say.ts';
import type { MistakeReason, Misunderstood } from '../command.ts';
import { formOf } from '../form/values.ts';
import { mistakesMessages } from './say.ts';

/** A person's own words, as they may be shown. */
export function quoted(text: string): { readonly code: string } {
  return { code: clamp(cleanText(text), 80) || '?' };
}

/** The text of spans without markup. */
export function plainText(text: Text): string {
  return text
    .map((span) =>
      typeof span === 'string'
        ? span
        : 'bold' in span
          ? span.bold
          : 'code' in span
            ? `"${span.code}"`
            : span.link,
    )
    .join('');
}

/** Which of several models each name that could be several means, asked in one text. */
export function ambiguousText(catalog: Catalog, choices: readonly Choice[], words: Wording): Text {
  const mistakes = words.of(mistakesMessages);
  const open = choices.flatMap(({ text, candidates, isOpen }) =>
    isOpen ? [{ said: quoted(text), names: candidates.map((id) => catalog.models.get(id)?.name ?? id) }] : [],
  );
  const [first] = open;
  return first && open.length === 1
    ? mistakes['ambiguous-model'](first.said, first.names)
    : mistakes.ambiguousNames(open);
}

/** A model as one of several that may be meant. */
export function meantModel(catalog: Catalog, id: string): Meant {
  const name = catalog.models.get(id)?.name ?? id;
  return { label: name, words: name };
}

/**
 * What can be clicked on instead: the same asked of each model that a name could be, or its page where that is not known;
 * where several names are open, a form with all that were read.
 */
export function choicesFor(
  catalog: Catalog,
  choices: readonly Choice[],
  words: Wording,
  asked: Rephrasing,
): readonly ChoicesBlock[] {
  const open = choices.filter(({ isOpen }) => isOpen);
  const [only, ...others] = open;
  if (only && others.length === 0) {
    const meant = only.candidates.map((id) => meantModel(catalog, id));
    const again = meantBlock(asked, only.text, meant, words);
    if (again.length > 0) return again;
  }
  if (only && choices.length === 1)
    return pagesChoices(
      only.candidates.flatMap((id) => catalog.models.get(id) ?? []),
      words,
    );
  if (choices.length === 0) return [];
  const likely = [...new Set(choices.flatMap(({ candidates }) => candidates.slice(0, 1)))];
  return [formChoice(formOf(likely, { locale: words.locale }), false, words)];
}

/** Mistakes whose candidates may stand in place of the words that were not understood. */
const replaceable: ReadonlySet<MistakeReason> = new Set([
  'unknown-model',
  'unknown-workload',
  'unknown-domain',
  'unknown-region',
  'no-offer',
  'bad-period',
  'two-readings',
  'fewer-tokens',
]);

/** Models beside a single one that it may be compared with. */
const mostPeers = 3;

/**
 * Buttons for comparisons of a single model with those near it, and for the line-up of a brand.
 * @param said how the model was named
 */
export function peersBlock(
  catalog: Catalog,
  id: string,
  said: string,
  today: string,
  words: Wording,
): ChoicesBlock[] {
  const model = catalog.models.get(id);
  if (!model) return [];
  const { brand } = find(catalog, said, today);
  const name = catalog.families.get(brand ?? '')?.name ?? brand;
  const all = [model, ...peersOf(catalog, model, today).slice(0, mostPeers)];
  const offers = all.slice(1).map(({ name }, index) => ({
    label: words.of(clicksMessages).compareWith([name]),
    typed: `compare {0}, {${index + 1}}`,
    isInPlace: true,
  }));
  const lineUp =
    name === null
      ? []
      : [{ label: words.of(clicksMessages).lineUpOf(name), typed: `model ${said}`, isInPlace: true }];
  return offersBlock(all, [...offers, ...lineUp], words, null, true);
}

const pickOffer = (words: Wording): Offer => ({ label: words.of(clicksMessages).pickForMe, typed: 'pick' });

/** Where nothing that was said may be meant: the form or the question by which the same can be asked. */
const waysOn: Readonly<Partial<Record<MistakeReason, (words: Wording) => readonly Offer[]>>> = {
  'no-models': (words) => [comparisonOffer(words)],
  'no-model': (words) => [costsOffer(words)],
  'unknown-model': (words) => [comparisonOffer(words), pickOffer(words)],
  'no-wish': (words) => [pickOffer(words)],
  'unknown-wish': (words) => [pickOffer(words)],
};

/** What can be clicked on under a mistake: what may be meant, or a form in which the rest is asked. */
function waysOut(
  catalog: Catalog,
  { reason, text, candidates, choices = [] }: Misunderstood,
  words: Wording,
  { today, ...asked }: Asked,
): readonly ChoicesBlock[] {
  if (choices.length > 0) return choicesFor(catalog, choices, words, asked);
  const [first = ''] = candidates;
  if (reason === 'one-model' && today !== null) return peersBlock(catalog, first, text, today, words);
  if (!replaceable.has(reason) || (candidates.length === 0 && reason === 'unknown-model'))
    // In a form the way on is the form itself.
    return reason === 'unknown-model' && asked.said === null
      ? []
      : offersBlock([], waysOn[reason]?.(words) ?? [], words);
  const meant = candidates.map((own): Meant => {
    const workload = reason === 'unknown-workload' ? catalog.workloads[own]?.name : undefined;
    return workload ? { label: localized(workload, words.locale), words: own } : meantModel(catalog, own);
  });
  return meantBlock(asked, text, meant, words);
}

/** What was asked, and on which ISO day; null where that is not known. */
type Asked = Rephrasing & { readonly today: string | null };

/** A person's mistake as one short answer, for the asker only. */
export function mistakeView(
  catalog: Catalog,
  mistake: Misunderstood,
  words: Wording,
  asked: Asked = { said: null, texts: null, today: null },
): { result: object; card: Card } {
  const mistakes = words.of(mistakesMessages);
  const { reason, candidates, choices = [] } = mistake;
  const names = candidates.map((id) => catalog.models.get(id)?.name ?? id);
  const text =
    choices.length > 0
      ? ambiguousText(catalog, choices, words)
      : mistakes[reason](quoted(mistake.text), names);
  const open = choices.filter(({ isOpen }) => isOpen);
  return {
    result: {
      misunderstood: {
        reason,
        text: plainText(text),
        candidates,
        ...(open.length > 1
          ? { names: open.map((own) => ({ text: own.text, candidates: own.candidates })) }
          : {}),
      },
    },
    card: {
      title: mistakes.title,
      summary: plainText(text),
      audience: 'asker',
      outcome: 'mistake',
      blocks: [{ kind: 'text', role: 'body', text }, ...waysOut(catalog, mistake, words, asked)],
    },
  };
}
