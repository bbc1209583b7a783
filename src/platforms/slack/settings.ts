import type { App, BlockAction, webApi } from '@slack/bolt';
import { settingsMessages } from '../../answers/settings/say.ts';
import { answerLocale, type Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import type { Log } from '../../log.ts';
import type { TeamSettings } from '../team-settings.ts';
import { options } from './form.ts';
import { limits } from './limits.ts';
import type { Locales } from './locales.ts';
import { timeLeft } from './receive.ts';
import {
  readOrigin,
  readSettingsForm,
  type SettingsOrigin,
  settingsActions,
  settingsErrors,
  settingsId,
  settingsModal,
  settingsSentences,
} from './settings-form.ts';
import { isRecord, slackTeam } from './shapes.ts';
import type { Views } from './views.ts';
import type { MayChange, WhoMay } from './who-may.ts';

export type SettingsParts = {
  settings: TeamSettings;
  whoMay: WhoMay;
  views: Views;
  log: Log;
  /** The language where neither the place nor the person tell one. */
  locale: Locale;
  locales: Locales;
};

/** Who asks for the form, and where. */
type Asker = {
  /** As Slack names it; null where it does not say. */
  readonly team: string | null;
  readonly user: string;
  readonly client: webApi.WebClient;
};

/** Milliseconds from a click until a form is of no use. */
const longestOpening = 2500;

/** Why somebody may not change settings. */
export function whyNot(may: MayChange, locale: Locale): string {
  const say = wordingOf(locale).of(settingsMessages);
  if (may === 'failed') return say.notLookedUp;
  return say.whoMay[may === 'unknown' ? 'slack-unknown' : 'slack'];
}

/** A form of settings that can be opened. */
export type SettingsDoor = {
  /**
   * Opens it before its trigger expires; null where Slack did not, else what is left to be done when that is acknowledged.
   * @param longest milliseconds that it may take
   */
  open(
    trigger: unknown,
    asker: Asker,
    origin: SettingsOrigin,
    longest: number,
  ): Promise<(() => Promise<void>) | null>;
};

export function createSettingsDoor({ settings, whoMay, views, log, ...parts }: SettingsParts): SettingsDoor {
  const localeOf = ({ team, user, client }: Asker, { channel }: SettingsOrigin): Locale =>
    answerLocale({
      chosen: settings.at({ team: slackTeam(team), channel }).locale,
      person: parts.locales.of(user, { team: slackTeam(team) ?? '', client }),
      usual: parts.locale,
    });
  return {
    async open(trigger, asker, origin, longest) {
      const team = slackTeam(asker.team);
      if (typeof trigger !== 'string' || team === null || asker.team === null) return null;
      const { user, client } = asker;
      const locale = localeOf(asker, origin);
      const view = (may: MayChange | null) => viewOf(settings, team, { ...asker, may }, origin, locale);
      const known = whoMay.known(asker.team, user);
      try {
        const id = await views.open(client, trigger, view(known), longest);
        const { team: own } = asker;
        return async () => {
          if (known !== null || id === null) return;
          const may = await whoMay.ask(own, user, client);
          await views.update(client, id, view(may)).catch((error: unknown) => {
            log.warn('slack: the form of settings could not be shown', { error });
          });
        };
      } catch (error) {
        log.warn('slack: a form could not be opened', { error });
        return null;
      }
    },
  };
}

/** The form for who may change it, else what is in force and who may; without an answer yet, that it is looked up. */
function viewOf(
  settings: TeamSettings,
  team: string,
  { may }: { readonly may: MayChange | null },
  origin: SettingsOrigin,
  locale: Locale,
) {
  const say = wordingOf(locale).of(settingsMessages);
  const channel = origin.scope === 'channel' ? origin.channel : null;
  const shown = { kind: 'workspace', locale } as const;
  if (may === 'yes') {
    const form = settings.form({ team, channel }, { ...shown, faqNotice: say.faqSlack });
    return settingsModal(form, origin, locale);
  }
  const lines = settings.lines({ team, channel: origin.channel }, shown);
  return settingsSentences([...lines, may === null ? say.looking : whyNot(may, locale)], origin, locale);
}

/** Answers the form of settings: its buttons and menus, what is typed in it, and what is sent off. */
export function listenForSettings(
  app: App,
  {
    door,
    onChanged,
    ...parts
  }: SettingsParts & {
    door: SettingsDoor;
    /** Called for who changed something on the bot's own page. */
    onChanged: (asker: Asker) => void;
  },
): void {
  const { settings, whoMay, views, log } = parts;
  const localeAt = ({ team, user, client }: Asker, channel: string | null): Locale =>
    answerLocale({
      chosen: settings.at({ team: slackTeam(team), channel }).locale,
      person: parts.locales.of(user, { team: slackTeam(team) ?? '', client }),
      usual: parts.locale,
    });

  app.action<BlockAction>(settingsActions.open, async ({ ack, body, client, context }) => {
    await ack();
    const asker = { team: body.team?.id ?? null, user: body.user.id, client };
    const origin = { channel: null, scope: 'team', isHome: true } as const;
    const rest = await door.open(body.trigger_id, asker, origin, timeLeft(context, longestOpening));
    await rest?.();
  });

  app.action<BlockAction>(settingsActions.scope, async ({ action, ack, body, client }) => {
    await ack();
    const { view, team, user } = body;
    const own = slackTeam(team?.id ?? null);
    if (!view || own === null || !team) return;
    const origin = readOrigin(view.private_metadata);
    const chosen = 'selected_option' in action ? action.selected_option?.value : undefined;
    const scope = chosen === 'channel' && origin.channel !== null ? 'channel' : 'team';
    const asker = { team: team.id, user: user.id, client };
    const may = await whoMay.ask(team.id, user.id, client);
    const shown = viewOf(settings, own, { may }, { ...origin, scope }, localeAt(asker, origin.channel));
    await views.update(client, view.id, shown).catch((error: unknown) => {
      log.warn('slack: the form of settings could not be shown', { error });
    });
  });

  app.options(settingsActions.providers, async ({ payload, ack }) => {
    const typed = String(payload.value ?? '').slice(0, 100);
    const all = settings.suggest(typed, limits.options);
    await ack({ options: options(all.map(({ label, value }) => ({ label, id: value }))) });
  });

  app.view(settingsId, async ({ view, body, ack, client }) => {
    const asker = { team: body.team?.id ?? null, user: body.user.id, client };
    const origin = readOrigin(view.private_metadata);
    const { scope } = origin;
    const locale = localeAt(asker, origin.channel);
    const say = wordingOf(locale).of(settingsMessages);
    const refuse = (errors: Parameters<typeof settingsErrors>[0]) =>
      ack({ response_action: 'errors', errors: settingsErrors(errors, scope) });
    const team = slackTeam(asker.team);
    // Not what its type says: whatever was signed.
    const { values } = { ...(view.state as Partial<typeof view.state> | undefined) };
    if (team === null || asker.team === null || !isRecord(values)) return refuse({ locale: say.notSaved });
    // Who sends a form may not be who it was opened for, or not be an admin any more.
    const may = await whoMay.ask(asker.team, asker.user, client);
    if (may !== 'yes') return refuse({ locale: whyNot(may, locale) });
    const changed = await settings.change({
      team,
      channel: scope === 'channel' ? origin.channel : null,
      kind: 'workspace',
      by: `slack ${asker.user}`,
      sent: readSettingsForm(values, scope),
      faqProblem: null,
      locale,
    });
    if ('errors' in changed) return refuse(changed.errors);
    await ack({
      response_action: 'update',
      view: settingsSentences([changed.said], origin, locale),
    });
    if (origin.isHome) onChanged(asker);
  });
}
