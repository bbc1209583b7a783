import type { Answerer } from '../answers/answerer.ts';
import type { AnswerSettings } from '../answers/settings/answerers.ts';
import type { Choice } from '../answers/settings/choice.ts';
import {
  type FormInput,
  readSettings,
  type Scope,
  type SentSettings,
  type SettingsErrors,
  type SettingsForm,
  type SettingsOption,
  settingsForm,
  settingsLines,
  suggestProviders,
} from '../answers/settings/form.ts';
import { type InForce, inForce, knownOf } from '../answers/settings/in-force.ts';
import { settingsMessages, type TeamKind } from '../answers/settings/say.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../language/locale.ts';
import { wordingOf } from '../language/wording.ts';
import type { Log } from '../log.ts';
import type { Chosen, Settings } from '../storage/settings.ts';

/** Where something is asked: null where the platform does not say, as in direct messages on Discord. */
export type SettingsPlace = { readonly team: string | null; readonly channel: string | null };

/** What holds where something is asked. */
export type AtPlace = {
  readonly answerer: Answerer;
  /** The language that was chosen; null where none was. */
  readonly locale: Locale | null;
  readonly audience: AnswerSettings['audience'];
  /** Whether questions are answered there without the bot being called. */
  readonly faq: boolean;
};

/** Who changes what, for whom, on which kind of platform. */
export type SettingsChange = {
  readonly team: string;
  /** Null: the whole workspace or server. */
  readonly channel: string | null;
  readonly kind: TeamKind;
  readonly by: string;
  readonly sent: SentSettings;
  readonly faqProblem: string | null;
  readonly locale: Locale;
};

type Shown = Pick<FormInput, 'kind' | 'faqNotice'> & { readonly locale: Locale };

/** What workspaces, servers and channels have chosen, as platforms ask for it. */
export type TeamSettings = {
  /** Asks nobody. */
  at(place: SettingsPlace): AtPlace;
  /** The form for a place; for a whole workspace or server where its channel is null. */
  form(place: { readonly team: string; readonly channel: string | null }, shown: Shown): SettingsForm;
  /** What is in force there, a line for each field that the place has. */
  lines(place: SettingsPlace, shown: Pick<Shown, 'kind' | 'locale'>): readonly string[];
  /** Providers that can be allowed, for what was typed. */
  suggest(typed: string, most: number): readonly SettingsOption[];
  /** Keeps what a form chooses, with one sentence on that; or what is wrong beside its fields. Never rejects. */
  change(change: SettingsChange): Promise<{ readonly said: string } | { readonly errors: SettingsErrors }>;
};

/** The same where nothing can be chosen: nothing is ever, and everybody is answered alike. */
export function noSettings(
  answerer: Answerer,
  faqChannels: ReadonlySet<string> = new Set(),
): Pick<TeamSettings, 'at'> {
  return {
    at: ({ channel }) => ({
      answerer,
      locale: null,
      audience: 'everyone',
      faq: channel !== null && faqChannels.has(channel),
    }),
  };
}

const nothing: Choice = {};

/** What a choice says, for the log. */
const told = (choice: Choice): string => JSON.stringify(choice);

/**
 * @param faqChannels where questions are answered uncalled if nobody chose it
 * @param answererFor answers as settings have it
 */
export function createTeamSettings(parts: {
  readonly settings: Settings<Choice>;
  readonly answererFor: (settings: AnswerSettings) => Answerer;
  readonly usual: Answerer;
  readonly catalog: () => Catalog;
  readonly faqChannels: ReadonlySet<string>;
  readonly log: Log;
}): TeamSettings {
  const { settings, answererFor, usual, catalog, faqChannels, log } = parts;
  const saidGone = new Set<string>();

  const usesFaq = (channel: string | null): boolean => channel !== null && faqChannels.has(channel);
  /** What a row chooses of what there is; what is gone is told to the operator, once for each change of it. */
  const known = (team: string, channel: string, chosen: Chosen<Choice> | null): Choice => {
    if (chosen === null) return nothing;
    const { choice, gone } = knownOf(catalog(), chosen.value);
    for (const { field, ids } of gone) {
      const key = JSON.stringify([team, channel, chosen.changed, field]);
      if (saidGone.has(key)) continue;
      saidGone.add(key);
      log.error('settings name what is not there any more, and that counts as not chosen', {
        team,
        channel,
        field,
        ids: ids.join(','),
      });
    }
    return choice;
  };
  const inForceAt = ({ team, channel }: SettingsPlace): InForce | null => {
    if (team === null) return null;
    const whole = settings.of(team, '');
    const own = channel === null ? null : settings.of(team, channel);
    if (whole === null && own === null) return null;
    return inForce(known(team, '', whole), known(team, channel ?? '', own), usesFaq(channel));
  };
  const orUsual = (place: SettingsPlace): InForce =>
    inForceAt(place) ?? inForce(nothing, nothing, usesFaq(place.channel));
  return {
    at(place) {
      const own = inForceAt(place);
      if (own === null)
        return { answerer: usual, locale: null, audience: 'everyone', faq: usesFaq(place.channel) };
      const { providers, workload, audience, locale, faq } = own;
      const asked = { providers: providers.value, workload: workload.value, audience: audience.value };
      return { answerer: answererFor(asked), locale: locale.value, audience: audience.value, faq: faq.value };
    },
    form({ team, channel }, { kind, faqNotice, locale }) {
      const chosen = settings.of(team, channel ?? '');
      return settingsForm({
        catalog: catalog(),
        scope: scopeOf(channel),
        kind,
        choice: chosen?.value ?? nothing,
        broken: chosen?.broken ?? [],
        inForce: orUsual({ team, channel }),
        faqNotice,
        isLasting: settings.isLasting,
        words: wordingOf(locale),
      });
    },
    lines(place, { kind, locale }) {
      const input = { catalog: catalog(), inForce: orUsual(place), kind, words: wordingOf(locale) };
      const lines = settingsLines(input, scopeOf(place.channel));
      return settings.isLasting ? lines : [...lines, wordingOf(locale).of(settingsMessages).notLasting];
    },
    suggest: (typed, most) => suggestProviders(catalog(), typed, most),
    async change({ team, channel, kind, by, sent, faqProblem, locale }) {
      const words = wordingOf(locale);
      const say = words.of(settingsMessages);
      const scope = scopeOf(channel);
      const read = readSettings(catalog(), scope, sent, faqProblem, words);
      if ('errors' in read) return read;
      const before = settings.of(team, channel ?? '');
      if (before?.broken.length === 0 && told(before.value) === told(read.choice)) return { said: say.same };
      if (before === null && told(read.choice) === told(nothing)) return { said: say.same };
      try {
        await settings.change(team, channel ?? '', read.choice, by);
      } catch (error) {
        log.error('settings could not be kept', { team, channel: channel ?? '', by, error });
        return { errors: { locale: say.notSaved } };
      }
      log.info('settings changed', {
        team,
        channel: channel ?? '',
        by,
        from: told(before?.value ?? nothing),
        to: told(read.choice),
      });
      return { said: say.saved(scope === 'channel', kind, settings.isLasting) };
    },
  };
}

function scopeOf(channel: string | null): Scope {
  return channel === null ? 'team' : 'channel';
}
