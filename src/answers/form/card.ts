import type { Block, Card } from '../../card/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { type Wording, wordingOf } from '../../language/wording.ts';
import { overview } from '../../subjects/sections.ts';
import { formChoice, type Options, workloadOptions } from '../clicks/choices.ts';
import type { Misunderstood } from '../command.ts';
import { comparableModels } from '../limits.ts';
import { mistakeView } from '../mistake/card.ts';
import { dialogMessages } from './say.ts';
import type { FormField, WrongForm } from './submission.ts';
import type { FormValues } from './values.ts';

/** A form to be filled in, neutral of platform; its words are those of `locale`. */
export type Form = Pick<FormValues, 'state' | 'page' | 'locale' | 'volume'> & {
  readonly models: readonly { readonly label: string; readonly id: string }[];
  readonly workloads: Options;
  /** The value of the option that is chosen. */
  readonly workload: string;
  /** Whether its answer is of another kind than the message under which it was opened, and stands beside that. */
  readonly isBeside: boolean;
  /** Whether only who asks is to see the answer, unless they say otherwise; where it is chosen so. */
  readonly isForAsker?: boolean;
};

/** The form that shows these values first. */
export function formView(catalog: Catalog, { models, workload, ...own }: FormValues, isBeside = false): Form {
  return {
    ...own,
    isBeside,
    models: models.map((id) => ({ label: catalog.models.get(id)?.name ?? id, id })),
    workloads: workloadOptions(catalog, own.page === 'cost' ? 'tokens' : 'weights', wordingOf(own.locale)),
    workload: workload ?? overview,
  };
}

/** What is wrong in a form as a text for each field, and as a card for who sent it, with a button to correct it. */
export function wrongFormView(
  catalog: Catalog,
  { errors, state }: WrongForm,
  words: Wording,
): { readonly errors: Readonly<Partial<Record<FormField, string>>>; readonly card: Card } {
  const views = [...errors].map(
    ([field, mistake]) => [field, mistakeView(catalog, mistake, words).card] as const,
  );
  const [first] = views;
  const summary = views.map(([, { summary: text }]) => text).join(' ');
  const blocks = views.flatMap(([, card]) => card.blocks);
  return {
    errors: Object.fromEntries(views.map(([field, card]) => [field, card.summary])),
    card: {
      title: first?.[1].title ?? '',
      summary,
      audience: 'asker',
      outcome: 'mistake',
      blocks: [...blocks, formChoice(state, false, words)],
    },
  };
}

/** A mistake with a button to the form that starts with what was understood. */
export function withForm(catalog: Catalog, mistake: Misunderstood, state: string, words: Wording): Card {
  const { card } = mistakeView(catalog, mistake, words);
  return { ...card, blocks: [...card.blocks, formChoice(state, true, words)] };
}

/** That a message names more models than one comparison takes. */
export function leftOut(named: number, words: Wording): Block {
  const dialog = words.of(dialogMessages);
  const text = dialog.leftOut(named, comparableModels.most);
  return { kind: 'text', role: 'state', text: [text] };
}
