import type { APIInteraction } from 'discord-api-types/v10';
import { settingsCard } from '../../answers/settings/card.ts';
import type { SettingsField } from '../../answers/settings/choice.ts';
import type { FormField, SentSettings, SettingsForm } from '../../answers/settings/form.ts';
import { settingsMessages } from '../../answers/settings/say.ts';
import { clamp, cleanText } from '../../card/clean-text.ts';
import type { Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import type { SettingsPlace, TeamSettings } from '../team-settings.ts';
import { messageOf } from './click.ts';
import { isId, isObject } from './frames.ts';
import { manageServer, optionsOf } from './interaction.ts';
import { limits } from './limits.ts';
import { fieldsOf, type Label, type Modal, type SentModal, settingsControl } from './modal.ts';
import type { Answered } from './responder.ts';

/** Discord's bit of who may do everything in a server. */
const administrator = 0x8n;

/** The server and the channel that something was done in; null in direct messages. */
export function placeOf(interaction: object): SettingsPlace {
  const { guild_id, channel_id, channel } = interaction as Readonly<Record<string, unknown>>;
  const inChannel = isObject(channel) ? channel.id : channel_id;
  return {
    team: isId(guild_id) ? `discord ${guild_id}` : null,
    channel: isId(inChannel) ? inChannel : null,
  };
}

/** Whether who did it may manage the server: Discord signs what it says of that. */
function mayChange({ member }: APIInteraction): boolean {
  const permissions = member?.permissions;
  if (typeof permissions !== 'string' || !/^\d{1,30}$/.test(permissions)) return false;
  return (BigInt(permissions) & (manageServer | administrator)) !== 0n;
}

const shown = (text: string, length: number): string => clamp(cleanText(text).trim(), length) || '?';

function label({ field, label: title, hints, options, chosen }: FormField): Label {
  const fitting = hints.reduce(
    (told, hint) =>
      told === '' || told.length + 1 + hint.length <= limits.description ? `${told} ${hint}`.trim() : told,
    '',
  );
  const [first] = chosen;
  const names = chosen.map((own) => own.label).join(', ');
  const component: Label['component'] =
    options.length === 0
      ? {
          type: 4,
          custom_id: field,
          style: 1,
          required: false,
          max_length: limits.names,
          placeholder: 'AWS Bedrock, OpenAI',
          // Names that do not fit are found by their shorter ids.
          ...(names === ''
            ? {}
            : {
                value: (names.length <= limits.names
                  ? names
                  : chosen.map(({ value }) => value).join(', ')
                ).slice(0, limits.names),
              }),
        }
      : {
          type: 3,
          custom_id: field,
          required: false,
          options: options.slice(0, limits.choices).map(({ label: name, value }, index) => ({
            label: shown(name, limits.choice),
            value,
            ...(value === first?.value || (first === undefined && index === 0)
              ? { default: true as const }
              : {}),
          })),
        };
  return {
    type: 18,
    label: shown(title, limits.label),
    description: shown(fitting, limits.description),
    component,
  };
}

function modal(form: SettingsForm): Modal {
  return {
    custom_id: `${settingsControl}${form.scope}`,
    title: shown([form.title, ...form.notices].join(': '), limits.label),
    components: form.fields.map(label),
  };
}

type Parts = {
  readonly settings: TeamSettings;
  /** Why questions cannot be answered uncalled; null where they can. */
  readonly faqProblem: ((locale: Locale) => string | null) | null;
  readonly locale: Locale;
};

/** The answer to `/settings`: the form for who may change them, else what is in force and who may. */
export function answerSettings(
  interaction: APIInteraction,
  { settings, faqProblem, locale }: Parts,
): Answered {
  const words = wordingOf(locale);
  const { whoMay } = words.of(settingsMessages);
  const { team, channel } = placeOf(interaction);
  if (team === null) return messageOf(settingsCard([], whoMay['discord-direct'], words), true);
  if (!mayChange(interaction)) {
    const lines = settings.lines({ team, channel }, { kind: 'server', locale });
    return messageOf(settingsCard(lines, whoMay.discord, words), true);
  }
  const isOfChannel = optionsOf(interaction).some(({ name, value }) => name === 'channel' && value === true);
  const place = { team, channel: isOfChannel ? channel : null };
  const faqNotice = faqProblem?.(locale) ?? null;
  return { type: 9, data: modal(settings.form(place, { kind: 'server', faqNotice, locale })) };
}

/** What became of a form that was sent off; for the server and the channel that it was sent in, whatever it says itself. */
export async function submitSettings(
  interaction: APIInteraction & SentModal,
  { settings, faqProblem, locale }: Parts,
): Promise<Answered> {
  const words = wordingOf(locale);
  const say = words.of(settingsMessages);
  const { team, channel } = placeOf(interaction);
  const by = interaction.member?.user.id;
  if (team === null) return messageOf(settingsCard([], say.whoMay['discord-direct'], words), true);
  if (!mayChange(interaction) || !isId(by))
    return messageOf(settingsCard([], say.whoMay.discord, words), true);
  const isOfChannel = interaction.data.custom_id === `${settingsControl}channel`;
  const fields: readonly SettingsField[] = ['locale', 'workload', 'providers', 'audience', 'faq'];
  const read = fieldsOf(interaction);
  const sent: SentSettings = Object.fromEntries(fields.map((field) => [field, read(field)]));
  const changed = await settings.change({
    team,
    channel: isOfChannel ? channel : null,
    kind: 'server',
    by: `discord ${by}`,
    sent,
    faqProblem: faqProblem?.(locale) ?? null,
    locale,
  });
  if ('said' in changed) return messageOf(settingsCard([], changed.said, words), true);
  const wrong = fields.flatMap((field) => {
    const error = changed.errors[field];
    return error === undefined ? [] : [say.wrongField(say.field[field], error)];
  });
  return messageOf(settingsCard(wrong, say.notChanged, words), true);
}
