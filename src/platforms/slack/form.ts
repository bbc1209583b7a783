import type { types } from '@slack/bolt';
import type { Form } from '../../answers/form/card.ts';
import { dialogMessages } from '../../answers/form/say.ts';
import type { Submission } from '../../answers/form/submission.ts';
import { comparableModels } from '../../answers/limits.ts';
import { wordingOf } from '../../language/wording.ts';
import { limits } from './limits.ts';
import { plain } from './rich-text.ts';
import { slackMessages } from './say.ts';

/** The `callback_id` of the form. */
export const formId = 'compare';

/** The `action_id` of the fields that take a model. */
export const modelField = 'model';

/** Where the answer to a form goes; it travels with the form, so that any process can answer. */
export type Origin = {
  /** Which answer the form changes. */
  readonly state: string;
  /** Slack's address for answers; null where the form was opened outside of conversations. */
  readonly url: string | null;
  /** Who sees the message that the form changes; null where there is none. */
  readonly replaces: 'asker' | 'everyone' | null;
  /** The thread that this message stands in; null where it is none. */
  readonly thread: string | null;
  /** The channel that the answer goes to, whose settings hold for it; null where there is none. */
  readonly channel: string | null;
};

export type Option = types.PlainTextOption & { value: string };

const text = (of: string, length: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: plain(of, length).trim() || '?',
  emoji: false,
});

/** Options as Slack lists them; one whose value is too long to send back is left out. */
export function options(list: readonly { readonly label: string; readonly id: string }[]): Option[] {
  return list
    .filter(({ id }) => id !== '' && id.length <= limits.option)
    .slice(0, limits.options)
    .map(({ label, id }) => ({ text: text(label, limits.option), value: id }));
}

function input(
  block_id: string,
  label: string,
  element: types.InputBlock['element'],
  optional = true,
): types.InputBlock {
  return { type: 'input', block_id, optional, label: text(label, limits.label), element };
}

function modelInputs({ models, page, locale }: Form): types.InputBlock[] {
  const words = wordingOf(locale);
  const dialog = words.of(slackMessages);
  const chosen = options(models);
  const needed = page === 'cost' ? 1 : comparableModels.least;
  return Array.from({ length: comparableModels.most }, (_, index) => {
    const initial = chosen[index];
    return input(
      `model${index}`,
      dialog.model(index + 1),
      {
        type: 'external_select',
        action_id: modelField,
        placeholder: text(dialog.chooseModel, limits.label),
        min_query_length: 0,
        ...(initial ? { initial_option: initial } : {}),
      },
      index >= needed,
    );
  });
}

function workloadInput({ workloads, workload, locale }: Form): types.InputBlock {
  const all = options(workloads.map(({ label, value }) => ({ label, id: value })));
  const initial = all.find(({ value }) => value === workload);
  return input('workload', wordingOf(locale).of(dialogMessages).workload, {
    type: 'static_select',
    action_id: 'workload',
    options: all,
    ...(initial ? { initial_option: initial } : {}),
  });
}

function visibilityInput({ locale }: Form, onlyMe: boolean): types.InputBlock {
  const words = wordingOf(locale);
  const dialog = words.of(dialogMessages);
  const all: [Option, Option] = [
    { text: text(dialog.everyone, limits.option), value: 'everyone' },
    { text: text(dialog.onlyMe, limits.option), value: 'asker' },
  ];
  const element = { type: 'radio_buttons', action_id: 'visibility', options: all } as const;
  return input('visibility', dialog.visibility, { ...element, initial_option: all[onlyMe ? 1 : 0] }, false);
}

/** The modal of a form; who sees the answer is asked only where there is a conversation to answer in. */
export function formModal(
  form: Form,
  { url, replaces, thread, channel }: Omit<Origin, 'state'>,
): types.ModalView {
  const { page, volume } = form;
  const words = wordingOf(form.locale);
  const dialog = words.of(dialogMessages);
  const metadata: Origin = { state: form.state, url, replaces, thread, channel };
  return {
    type: 'modal',
    callback_id: formId,
    private_metadata: JSON.stringify(metadata),
    title: text(dialog.title[page], limits.modalTitle),
    submit: text(words.of(slackMessages).submit[page], limits.modalTitle),
    close: text(words.of(slackMessages).close, limits.modalTitle),
    blocks: [
      ...modelInputs(form),
      workloadInput(form),
      {
        ...input('volume', dialog.volume, {
          type: 'plain_text_input',
          action_id: 'volume',
          max_length: limits.volume,
          placeholder: text(dialog.volumeExample, limits.label),
          ...(volume === '' ? {} : { initial_value: volume.slice(0, limits.volume) }),
        }),
        hint: text(dialog.volumeHint, limits.label),
      },
      ...(url === null
        ? []
        : [visibilityInput(form, replaces === 'asker' || (replaces === null && form.isForAsker === true))]),
    ],
  };
}

type Field = { readonly value?: unknown; readonly selected_option?: { readonly value?: unknown } | null };
type Fields = Readonly<Record<string, Readonly<Record<string, Field>> | undefined>>;

/** What was sent off, and where the answer goes; read loosely, since a forged form may hold anything. */
export function readForm(view: {
  readonly private_metadata: string;
  readonly state: { readonly values: object };
}): { readonly submission: Submission; readonly origin: Origin } {
  const fields = { ...view.state.values } as Fields;
  const sent = (id: string): string => {
    const [field] = Object.values(fields[id] ?? {});
    const value = field?.selected_option?.value ?? field?.value;
    return typeof value === 'string' ? value : '';
  };
  const { state, ...origin } = readOrigin(view.private_metadata);
  const submission = {
    state,
    names: Array.from({ length: comparableModels.most }, (_, index) => sent(`model${index}`)),
    workload: sent('workload'),
    volume: sent('volume'),
    private: sent('visibility') === 'asker',
  };
  return { submission, origin: { state, ...origin } };
}

/** Where the answer to a form goes, as its metadata says; read loosely, since it may be forged. */
export function readOrigin(metadata: unknown): Origin {
  let read: Partial<Record<keyof Origin, unknown>> = {};
  try {
    read = { ...(JSON.parse(String(metadata)) as object) };
  } catch {
    // Not ours: a form without an origin, of which the answer goes to who sent it.
  }
  const { state, url, replaces, thread, channel } = read;
  return {
    state: typeof state === 'string' ? state : '',
    url: typeof url === 'string' ? url : null,
    replaces: replaces === 'asker' || replaces === 'everyone' ? replaces : null,
    thread: typeof thread === 'string' ? thread : null,
    channel: typeof channel === 'string' ? channel : null,
  };
}
