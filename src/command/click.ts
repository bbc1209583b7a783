import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../locale.ts';
import type { Command } from './command.ts';
import { compareNames, misunderstood } from './parse.ts';
import { costNames } from './parse-cost.ts';
import { modelCommand } from './parse-model.ts';
import { noCostWords } from './read-volume.ts';
import { readState, type Shown } from './state.ts';

/** What each control under an answer does; the key is what the message carries. */
export const controls = {
  /** Another part of the page. */
  s: 'section',
  /** Another workload. */
  w: 'workload',
  /** Why a category came out as it did. */
  y: 'why',
  /** The page of one of the models. */
  m: 'model',
  /** The private answer for all. */
  x: 'share',
} as const;
export type Control = keyof typeof controls;

/** One click: which control, what it was set to, and the state of the message it stood under. */
export type Click = { readonly control: string; readonly state: string; readonly value: string };

/** The answer to a click, and whether it takes the place of the message, stands beside it for the asker, or is shown to all. */
export type Clicked = {
  readonly command: Command;
  readonly how: 'replace' | 'beside' | 'share';
  /** Of the answer that was clicked; null where that cannot be told. */
  readonly locale: Locale | null;
};

/** What an answer shows first, as a control's value. */
export const overview = 'overview';

/** The command that shows an answer again, on today's catalog. */
export function shownCommand(
  catalog: Catalog,
  { page, models, section, option, volume }: Shown,
  today: string,
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
        { ...noCostWords, workload: option },
        { private: false },
        today,
      );
      return command.kind === 'cost' && volume ? { ...command, volume } : command;
    }
    default:
      return page satisfies never;
  }
}

/** What a click asks for; whatever was forged, or is about a model that left the catalog, is a mistake. */
export function clicked(catalog: Catalog, { control, state, value }: Click, today: string): Clicked {
  const shown = readState(catalog, state);
  const wrong = (reason: 'forged-click' | 'gone-model'): Clicked => ({
    command: misunderstood(reason, ''),
    how: 'beside',
    locale: null,
  });
  if (shown === 'gone') return wrong('gone-model');
  if (shown === 'forged' || !Object.hasOwn(controls, control)) return wrong('forged-click');
  const answer = (change: Partial<Shown>, how: Clicked['how']): Clicked => {
    const command = shownCommand(catalog, { ...shown, ...change }, today);
    return command.kind === 'misunderstood' ? wrong('forged-click') : { command, how, locale: shown.locale };
  };
  switch (controls[control as Control]) {
    case 'section':
    case 'why':
      return answer({ section: value === overview ? null : value }, 'replace');
    case 'workload':
      return answer(
        { option: value === overview ? null : value, ...(shown.page === 'cost' ? { volume: null } : {}) },
        'replace',
      );
    case 'share':
      return answer({}, 'share');
    case 'model': {
      const model = shown.models[Number(value)];
      if (model === undefined) return wrong('forged-click');
      return answer({ page: 'model', models: [model], section: null, option: null, volume: null }, 'beside');
    }
  }
}
