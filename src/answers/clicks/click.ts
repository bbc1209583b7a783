import type { Catalog } from '../../catalog/catalog.ts';
import { idsByHash } from '../../catalog/model-hash.ts';
import type { Locale } from '../../language/locale.ts';
import { overview } from '../../subjects/sections.ts';
import { type Command, isMisunderstood } from '../command.ts';
import { costNames } from '../cost/read.ts';
import { noCostWords } from '../cost/volume.ts';
import { type FormValues, formValues } from '../form/values.ts';
import { privately } from '../guide/card.ts';
import { readAnswers } from '../guide/questions.ts';
import { modelCommand } from '../model/read.ts';
import { compareNames, matchNames, misunderstood } from '../read-names.ts';
import type { KeptTexts } from '../verify/kept-texts.ts';
import { verifyParts } from '../verify/parts.ts';
import { unpackText } from './packed.ts';
import { isKept, keptSign, readState, reportSent, type Shown, stateText } from './state.ts';

/** What each control under an answer does; the key is what the message carries. */
export const controls = {
  /** Another part of the page. */
  s: 'section',
  /** Another workload. */
  w: 'workload',
  /** The same, in messages that were sent with a menu of its own for why categories came out so. */
  y: 'section',
  /** The page of one of the models. */
  m: 'model',
  /** What the page is about beside another model. */
  b: 'compare',
  /** The comparison with other models in the place of some: the place and the hash of each. */
  c: 'instead',
  /** The form in which a volume is told for the costs of the same models. */
  k: 'costs',
  /** The form in which models, workload and volume of the answer can be changed. */
  e: 'change',
  /** What stands behind the prices, and how to correct it. */
  r: 'report',
  /** The chart of the answer, where it is not shown with it. */
  p: 'chart',
  /** The whole answer as a picture. */
  i: 'picture',
  /** The private answer for all. */
  x: 'share',
  /** An answer to a guided question. */
  g: 'guide',
  /** What Tiebreak can do. */
  h: 'help',
  /** What of a check is not on its first screen. */
  v: 'check',
  /** What could be typed after `/tiebreak`, answered beside the message, */
  t: 'typed',
  /** in its place, */
  u: 'typed-in-place',
  /** or for all, */
  o: 'typed-for-all',
  /** or as the picture of its answer. */
  q: 'typed-as-picture',
} as const;
export type Control = keyof typeof controls;
type Asked = (typeof controls)[Control];

/** One click: which control, what it was set to, and the state of the message it stood under. */
export type Click = {
  readonly control: string;
  readonly state: string;
  readonly value: string;
  /** Where it was made and by whom, so that reports are counted once for each; nothing else hangs on it. */
  readonly by?: { readonly platform: string; readonly person: string | null };
};

/**
 * Whether the answer to a click takes the place of the message, stands beside it for the asker, is shown to all, or
 * only its chart or its picture stands beside it for all who see the message.
 */
export type Place = 'replace' | 'beside' | 'share' | 'chart' | 'picture';

/** The answer to a click, or the form that it opens. */
export type Clicked =
  | {
      readonly how: Place;
      readonly command: Command;
      /** Of the answer that was clicked; null where that cannot be told. */
      readonly locale: Locale | null;
    }
  | {
      readonly how: Place;
      /** What could be typed after `/tiebreak`. */
      readonly typed: string;
      /** Ids of the models that the message is about. */
      readonly about: readonly string[];
      readonly locale: Locale;
    }
  | { readonly how: 'form'; readonly values: FormValues; readonly isBeside: boolean };

/**
 * The command that shows an answer again, on today's catalog.
 * @param texts those that were checked
 */
export function shownCommand(
  catalog: Catalog,
  { page, models, section, option, volume }: Shown,
  today: string,
  texts: KeptTexts | null = null,
): Command {
  switch (page) {
    case 'compare': {
      const command = compareNames(
        catalog,
        models,
        { workload: option, private: false, show: section },
        today,
      );
      return command.kind === 'compare' ? { ...command, volume } : command;
    }
    case 'model':
      return modelCommand(catalog, models[0] ?? '', option, { private: false, show: section }, today);
    case 'cost': {
      const command = costNames(
        catalog,
        models,
        { ...noCostWords, workload: option, routes: section === 'routes', details: section === 'details' },
        { private: false },
        today,
      );
      return command.kind === 'cost' && volume ? { ...command, volume } : command;
    }
    case 'guide':
      return readAnswers(option)
        ? { kind: 'guide', answers: option, private: section === privately }
        : misunderstood('forged-click', '');
    // Its buttons say themselves what they ask for.
    case 'typed':
      return misunderstood('forged-click', '');
    case 'verify': {
      const part = verifyParts.find((one) => one === section);
      const kept = texts?.find(option ?? '');
      if (!kept) return misunderstood('gone-text', '');
      return {
        kind: 'verify',
        ...kept,
        ...(part ? { part } : {}),
        ...(section === openly ? { isShared: true } : {}),
      };
    }
    default:
      return page satisfies never;
  }
}

/** The section of a check that is shown to all. */
const openly = 'openly';

/** What can be clicked under answers that are about no models, and under all others. */
const clickable: Readonly<Partial<Record<Shown['page'], readonly Asked[]>>> = {
  guide: ['guide', 'help', 'share'],
  verify: ['check', 'share'],
  typed: ['typed', 'typed-in-place', 'typed-for-all', 'typed-as-picture', 'model', 'report', 'costs'],
};
const ofModels: readonly Asked[] = [
  'section',
  'workload',
  'share',
  'chart',
  'picture',
  'report',
  'model',
  'compare',
  'instead',
  'costs',
  'typed',
  'typed-in-place',
  'typed-for-all',
  'typed-as-picture',
];

/** Where what was typed is answered. */
const typedPlace = {
  typed: 'beside',
  'typed-in-place': 'replace',
  'typed-for-all': 'share',
  'typed-as-picture': 'picture',
} as const;

/** What a click asks for; whatever was forged, or is about a model or a text that is gone, is a mistake. */
export function clicked(
  catalog: Catalog,
  { control, state, value }: Click,
  today: string,
  texts: KeptTexts | null = null,
): Clicked {
  const wrong = (why: 'forged' | 'gone'): Clicked => ({
    command: misunderstood(why === 'gone' ? 'gone-model' : 'forged-click', ''),
    how: 'beside',
    locale: null,
  });
  if (!Object.hasOwn(controls, control)) return wrong('forged');
  const asked = controls[control as Control];
  if (asked === 'change') {
    const values = formValues(catalog, state, value);
    if (typeof values === 'string') return wrong(values);
    // Under an answer that has no form of its own, there is nothing that it changes.
    return { how: 'form', values, isBeside: values.state !== state };
  }
  const shown = readState(catalog, state);
  if (typeof shown === 'string') return wrong(shown);
  const answer = (change: Partial<Shown>, how: Place): Clicked => {
    const command = shownCommand(catalog, { ...shown, ...change }, today, texts);
    if (isMisunderstood(command) && command.reason === 'gone-text')
      return { command, how: 'beside', locale: shown.locale };
    return command.kind === 'misunderstood' ? wrong('forged') : { command, how, locale: shown.locale };
  };
  if (!(clickable[shown.page] ?? ofModels).includes(asked)) return wrong('forged');
  switch (asked) {
    case 'guide': {
      const answers = value === '' || value === control ? null : [shown.option ?? [], value].flat().join('-');
      return answer({ option: answers }, 'replace');
    }
    case 'typed':
    case 'typed-in-place':
    case 'typed-for-all':
    case 'typed-as-picture': {
      const { models: about, locale } = shown;
      const kept = isKept(value) ? (texts?.find(value.slice(keptSign.length)) ?? null) : undefined;
      if (kept === null) return { command: misunderstood('gone-question', ''), how: 'beside', locale };
      const typed = kept?.text ?? unpackText(value, about);
      return typed === null ? wrong('forged') : { how: typedPlace[asked], typed, about, locale };
    }
    case 'help':
      return { command: { kind: 'help' }, how: 'beside', locale: shown.locale };
    case 'section':
      return answer({ section: value === overview ? null : value }, 'replace');
    case 'workload':
      return answer(
        { option: value === overview ? null : value, ...(shown.page === 'cost' ? { volume: null } : {}) },
        'replace',
      );
    case 'check':
      return verifyParts.some((part) => part === value)
        ? answer({ section: value }, 'beside')
        : wrong('forged');
    case 'share':
      if (shown.page === 'guide') return answer({ section: null }, asked);
      return answer(shown.page === 'verify' ? { section: openly } : {}, asked);
    case 'chart':
      return answer({}, asked);
    case 'picture':
      return answer({ section: null }, asked);
    case 'instead': {
      const models = [...shown.models];
      const places = value.match(/[0-4][\w-]{5}/g) ?? [];
      for (const place of places) {
        const other = idsByHash(catalog).get(place.slice(1));
        const at = Number(place[0]);
        if (other === undefined) return wrong('gone');
        if (at >= models.length || models.includes(other)) return wrong('forged');
        models[at] = other;
      }
      return places.length > 0 ? answer({ models, section: null }, 'replace') : wrong('forged');
    }
    case 'costs': {
      // Of a model's page it is a provider, which is no workload.
      const option = shown.page === 'model' ? null : shown.option;
      const own = { ...shown, page: 'cost', section: null, option } as const;
      const values = formValues(catalog, stateText(own) ?? '');
      return typeof values === 'string' ? wrong(values) : { how: 'form', values, isBeside: true };
    }
    case 'report': {
      const models = matchNames(catalog, shown.models, 1, today);
      if ('kind' in models) return wrong('forged');
      const provider = shown.page === 'model' ? shown.option : null;
      const sent = value === reportSent ? { isSent: true as const } : {};
      return { command: { kind: 'report', models, provider, ...sent }, how: 'beside', locale: shown.locale };
    }
    case 'compare': {
      const other = idsByHash(catalog).get(value);
      const [own, ...more] = shown.models;
      if (shown.page !== 'model' || own === undefined || more.length > 0) return wrong('forged');
      if (other === undefined) return wrong('gone');
      if (other === own) return wrong('forged');
      return answer({ page: 'compare', models: [own, other], section: null, option: null }, 'beside');
    }
    case 'model': {
      const model = shown.models[Number(value)];
      if (model === undefined) return wrong('forged');
      return answer({ page: 'model', models: [model], section: null, option: null, volume: null }, 'beside');
    }
  }
}
