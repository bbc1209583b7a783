import type { types } from '@slack/bolt';
import type { SettingsField } from '../../answers/settings/choice.ts';
import type { FormField, SentSettings, SettingsErrors, SettingsForm } from '../../answers/settings/form.ts';
import { settingsMessages } from '../../answers/settings/say.ts';
import type { Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import { options } from './form.ts';
import { limits } from './limits.ts';
import { plain } from './rich-text.ts';
import { isRecord } from './shapes.ts';

/** The `callback_id` of the form, and what begins the `action_id` of all that can be clicked in and for it. */
export const settingsId = 'settings';
/** The button that opens it, the menu that says what it is for, and the field of providers. */
export const settingsActions = {
  open: 'settings.open',
  scope: 'settings.scope',
  providers: 'settings.providers',
} as const;

/** What travels with the form, so that any process can go on with it. */
export type SettingsOrigin = {
  /** The channel in which it was opened, where that can have settings of its own; null where it was none. */
  readonly channel: string | null;
  /** What it is for now. */
  readonly scope: 'team' | 'channel';
  /** Whether it was opened on the bot's own page, which is shown anew then. */
  readonly isHome: boolean;
};

const text = (of: string, length: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: plain(of, length).trim() || '?',
  emoji: false,
});

const line = (of: string): types.SectionBlock => ({ type: 'section', text: text(of, limits.text) });

/** A field is another one where the form is for something else: Slack keeps what stood in one of the same name. */
const blockId = (field: SettingsField, scope: SettingsOrigin['scope']): string => `${field}.${scope}`;

function elementOf({ field, options: own, chosen }: FormField, locale: Locale): types.InputBlock['element'] {
  const listed = (list: FormField['options']) =>
    options(list.map(({ label, value }) => ({ label, id: value })));
  if (field === 'providers') {
    const initial = listed(chosen);
    return {
      type: 'multi_external_select',
      action_id: settingsActions.providers,
      min_query_length: 0,
      placeholder: text(wordingOf(locale).of(settingsMessages).chooseProviders, limits.label),
      ...(initial.length > 0 ? { initial_options: initial } : {}),
    };
  }
  const all = listed(own);
  const [first] = all;
  const initial = all.find(({ value }) => value === chosen[0]?.value) ?? first;
  return {
    type: 'static_select',
    action_id: field,
    options: all,
    ...(initial ? { initial_option: initial } : {}),
  };
}

/** The menu that says what the form is for; nothing where it is for the whole workspace in any case. */
function scopeBlocks({ channel, scope }: SettingsOrigin, locale: Locale): types.KnownBlock[] {
  if (channel === null) return [];
  const say = wordingOf(locale).of(settingsMessages);
  const all = options([
    { id: 'team', label: say.whole('workspace') },
    { id: 'channel', label: say.thisChannel },
  ]);
  const initial = all.find(({ value }) => value === scope);
  return [
    {
      type: 'section',
      block_id: 'scope',
      text: text(say.scope, limits.label),
      accessory: {
        type: 'static_select',
        action_id: settingsActions.scope,
        options: all,
        ...(initial ? { initial_option: initial } : {}),
      },
    },
  ];
}

function modal(
  origin: SettingsOrigin,
  title: string,
  locale: Locale,
  blocks: types.KnownBlock[],
): types.ModalView {
  const say = wordingOf(locale).of(settingsMessages);
  return {
    type: 'modal',
    callback_id: settingsId,
    private_metadata: JSON.stringify(origin),
    title: text(title, limits.modalTitle),
    close: text(say.close, limits.modalTitle),
    blocks,
  };
}

/** The form for who may change it. */
export function settingsModal(form: SettingsForm, origin: SettingsOrigin, locale: Locale): types.ModalView {
  const say = wordingOf(locale).of(settingsMessages);
  const inputs = form.fields.map(
    (field): types.InputBlock => ({
      type: 'input',
      block_id: blockId(field.field, form.scope),
      optional: true,
      label: text(field.label, limits.label),
      hint: text(field.hints.join(' '), limits.hint),
      element: elementOf(field, locale),
    }),
  );
  return {
    ...modal(origin, form.title, locale, [
      ...form.notices.map(line),
      ...scopeBlocks(origin, locale),
      ...inputs,
    ]),
    submit: text(say.save, limits.modalTitle),
  };
}

/** Sentences alone: what is in force for who may not change it, or what became of a change. */
export function settingsSentences(
  sentences: readonly string[],
  origin: SettingsOrigin,
  locale: Locale,
): types.ModalView {
  const { title } = wordingOf(locale).of(settingsMessages);
  return modal(origin, title, locale, sentences.map(line));
}

/** What was sent with a form; read loosely, since a forged one may hold anything. */
export function readOrigin(metadata: unknown): SettingsOrigin {
  let read: unknown = null;
  try {
    read = JSON.parse(String(metadata));
  } catch {
    // Not ours: a form for the whole workspace, which who sent it may change or not.
  }
  const { channel, scope, isHome } = isRecord(read) ? read : {};
  const own = typeof channel === 'string' && /^[CG][A-Z0-9]{1,30}$/.test(channel) ? channel : null;
  return {
    channel: own,
    scope: own !== null && scope === 'channel' ? 'channel' : 'team',
    isHome: isHome === true,
  };
}

/** What was filled in. */
export function readSettingsForm(values: object, scope: SettingsOrigin['scope']): SentSettings {
  const fields: readonly SettingsField[] = ['locale', 'workload', 'providers', 'audience', 'faq'];
  const chosenOf = (option: unknown): string =>
    isRecord(option) && typeof option.value === 'string' ? option.value : '';
  const all = new Map(Object.entries({ ...values }));
  return Object.fromEntries(
    fields.flatMap((field): [string, string | string[]][] => {
      const block: unknown = all.get(blockId(field, scope));
      const [sent] = isRecord(block) ? Object.values(block) : [];
      if (!isRecord(sent)) return [];
      const { selected_option, selected_options } = sent;
      if (Array.isArray(selected_options)) return [[field, selected_options.slice(0, 400).map(chosenOf)]];
      return [[field, chosenOf(selected_option)]];
    }),
  );
}

/** Errors as Slack takes them, each beside a block that stands in the form. */
export function settingsErrors(
  errors: SettingsErrors,
  scope: SettingsOrigin['scope'],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, error]) => {
      const isShown = scope === 'channel' || field !== 'faq';
      return [blockId(isShown ? (field as SettingsField) : 'locale', scope), error];
    }),
  );
}
