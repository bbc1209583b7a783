import type { Form } from '../../answers/form/card.ts';
import { dialogMessages } from '../../answers/form/say.ts';
import type { Submission } from '../../answers/form/submission.ts';
import { clamp, cleanText } from '../../card/clean-text.ts';
import { wordingOf } from '../../language/wording.ts';
import { readCustomId } from './choices.ts';
import { limits } from './limits.ts';
import { discordMessages } from './say.ts';

type TextInput = {
  readonly type: 4;
  readonly custom_id: string;
  readonly style: 1;
  readonly required: boolean;
  readonly max_length: number;
  readonly placeholder: string;
  readonly value?: string;
};
type Choice = { readonly label: string; readonly value: string; readonly default?: true };
type Select = {
  readonly type: 3;
  readonly custom_id: string;
  readonly required: false;
  readonly options: readonly Choice[];
};
type RadioGroup = {
  readonly type: 21;
  readonly custom_id: string;
  readonly required: true;
  readonly options: readonly Choice[];
};
export type Label = {
  readonly type: 18;
  readonly label: string;
  readonly description?: string;
  readonly component: TextInput | Select | RadioGroup;
};

/** A form as Discord takes it: at most five components. */
export type Modal = {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Label[];
};

const shown = (text: string): string => clamp(cleanText(text).trim(), limits.choice) || '?';

function textInput(custom_id: string, placeholder: string, value: string, required: boolean): TextInput {
  const short = { type: 4, custom_id, style: 1, required, max_length: limits.field, placeholder } as const;
  return value === '' ? short : { ...short, value: value.slice(0, limits.field) };
}

const choices = (options: Form['workloads'], chosen: string): readonly Choice[] =>
  options.map(({ label, value }) => ({
    label: shown(label),
    value,
    ...(value === chosen ? { default: true } : {}),
  }));

function select(custom_id: string, options: Form['workloads'], chosen: string): Select {
  return { type: 3, custom_id, required: false, options: choices(options.slice(0, limits.choices), chosen) };
}

/** Names that are read back as the same models; one that holds a comma stands in quotes. */
function names({ models }: Form): string {
  return models.map(({ label }) => (/[,;|&]/.test(label) ? `"${label}"` : label)).join(', ');
}

/**
 * The modal of a form. Its menus do not search, so that models are typed.
 * @param privately whether only who asks is to see the answer, unless changed
 */
export function modal(form: Form, privately: boolean): Modal {
  const { state, page, volume, workloads, workload } = form;
  const words = wordingOf(form.locale);
  const dialog = words.of(dialogMessages);
  const visibility = [
    { label: dialog.everyone, value: 'everyone' },
    { label: dialog.onlyMe, value: 'asker' },
  ];
  const whoSees: RadioGroup = {
    type: 21,
    custom_id: 'visibility',
    required: true,
    options: choices(visibility, privately || form.isForAsker ? 'asker' : 'everyone'),
  };
  const label = (text: string, component: Label['component'], description?: string): Label => ({
    type: 18,
    label: text,
    ...(description ? { description } : {}),
    component,
  });
  return {
    custom_id: `${form.isBeside ? besideControl : 'e'}.${state}`,
    title: dialog.title[page],
    components: [
      label(
        words.of(discordMessages).models,
        textInput('models', words.of(discordMessages).modelsExample, names(form), true),
        words.of(discordMessages).modelsHint[page],
      ),
      label(dialog.workload, select('workload', workloads, workload)),
      label(dialog.volume, textInput('volume', dialog.volumeExample, volume, false), dialog.volumeHint),
      label(dialog.visibility, whoSees),
    ],
  };
}

/** Begins the `custom_id` of a form whose answer stands beside the message under which it was opened. */
const besideControl = 'k';

/** Whether the answer to a form stands beside the message under which it was opened, whoever sees that. */
export function isBeside({ data }: SentModal): boolean {
  return readCustomId(data.custom_id.slice(0, limits.customId)).control === besideControl;
}

/** Begins the `custom_id` of the form of settings; after it stands what they are for. */
export const settingsControl = 'settings.';

/** Whether a form that was sent off is that of settings. */
export function isSettingsForm({ data }: SentModal): boolean {
  return data.custom_id.startsWith(settingsControl);
}

type Field = { readonly custom_id?: unknown; readonly value?: unknown; readonly values?: unknown };

/** A form as it is sent off; what it holds is anything until it is read. */
export type SentModal = { readonly data: { readonly custom_id: string; readonly components?: unknown } };

/** What each field of a form says: a menu has values, of which one is chosen, all else a value. Read loosely, since a forged one may hold anything. */
export function fieldsOf({ data }: SentModal): (id: string) => string {
  const parts: readonly unknown[] = Array.isArray(data.components) ? data.components : [];
  const fields = parts.map(
    (part) => ({ ...({ ...(part as object) } as { component?: object }).component }) as Field,
  );
  return (id) => {
    const { value, values } = fields.find(({ custom_id }) => custom_id === id) ?? {};
    const text: unknown = Array.isArray(values) ? values[0] : value;
    return typeof text === 'string' ? text.slice(0, longestField) : '';
  };
}

/** Characters that are read of a field, more than any may hold. */
const longestField = 2000;

/** What was sent off. */
export function readModal(modal: SentModal): Submission {
  const { data } = modal;
  const sent = fieldsOf(modal);
  return {
    state: readCustomId(data.custom_id.slice(0, limits.customId)).state,
    names: sent('models'),
    workload: sent('workload'),
    volume: sent('volume'),
    private: sent('visibility') === 'asker',
  };
}
