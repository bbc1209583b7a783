import type { ChoicesBlock, Menu } from '../../card/card.ts';
import { chartControl, pictureControl } from '../../card/chart.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { weightsOf } from '../../catalog/criteria.ts';
import { locales } from '../../language/locale.ts';
import type { Wording } from '../../language/wording.ts';
import { localized } from '../../localized.ts';
import { createMemo } from '../../memo.ts';
import { criteria } from '../../subjects/criteria.ts';
import { criterionName } from '../../subjects/criterion.ts';
import { comparisonParts, criterionOf, overview, pageParts, whySection } from '../../subjects/sections.ts';
import type { Parts } from '../../subjects/subject.ts';
import { dialogMessages } from '../form/say.ts';
import { comparableModels } from '../limits.ts';
import type { VerifyPart } from '../verify/parts.ts';
import type { Control } from './click.ts';
import { clicksMessages } from './say.ts';
import { type Shown, stateText } from './state.ts';

export type Options = Menu['options'];

const named = createMemo<Options>(4);

/** Parts by their names; the same list each time, so that platforms may keep what they made of it. */
function optionsOf(parts: Parts<never>, words: Wording): Options {
  return named(parts, words.locale, () => [
    { label: words.of(clicksMessages).overview, value: overview },
    ...Object.entries(parts).map(([value, { label }]) => ({ label: label(words), value })),
  ]);
}

const whys = createMemo<Options>(2 * locales.length);

function whyOptions(catalog: Catalog, words: Wording): Options {
  return whys(catalog, words.locale, () =>
    criteria.map(({ id }) => ({
      label: words.of(clicksMessages).whyOf(criterionName(catalog, id, words)),
      value: whySection(id),
    })),
  );
}

const workloads = createMemo<Options>(2 * locales.length);

/** The workloads that weigh a comparison, or all that can be costed. */
export function workloadOptions(catalog: Catalog, which: 'weights' | 'tokens', words: Wording): Options {
  const { locale } = words;
  const choices = words.of(clicksMessages);
  return workloads(catalog, `${which} ${locale}`, () => [
    { label: which === 'weights' ? choices.allAlike : choices.usualVolumes, value: overview },
    ...Object.entries(catalog.workloads)
      .filter(([id, { tokens }]) =>
        which === 'tokens' ? tokens !== undefined : weightsOf(catalog.criteria, id) !== null,
      )
      .map(([value, { name }]) => ({ label: localized(name, locale), value }))
      .slice(0, mostOptions - 1),
  ]);
}

/** Discord's menus hold 25. */
const mostOptions = 25;

function menu(control: Control, label: string, options: Options, chosen: string | null): Menu {
  return { control, label, options, chosen };
}

const modelButtons = (models: readonly Model[]) =>
  models.map(({ name }, index) => ({ control: 'm', label: name, value: String(index) }) as const);

type Button = { readonly control: Control; readonly label: string; readonly value: string };

const shareButton = (words: Wording): Button => {
  const choices = words.of(clicksMessages);
  return { control: 'x', label: choices.share, value: '' };
};

const reportButton = (words: Wording): Button => {
  const dialog = words.of(dialogMessages);
  return { control: 'r', label: dialog.report, value: '' };
};

/** What every answer has last: what stands behind its figures and, where only the asker sees it, a way to show it to all. */
const lastButtons = (isPrivate: boolean, words: Wording): Button[] => [
  reportButton(words),
  ...(isPrivate ? [shareButton(words)] : []),
];

const changeButton = (words: Wording): Button => {
  const dialog = words.of(clicksMessages);
  return { control: 'e', label: dialog.change, value: '' };
};

const chartButton = (hasChart: boolean, words: Wording): Button[] => {
  const chart = words.of(clicksMessages);
  return hasChart ? [{ control: chartControl, label: chart.ask, value: '' }] : [];
};

/** Asks for the whole answer as a picture. */
export const pictureButton = (words: Wording): Button => {
  const { askPicture } = words.of(clicksMessages);
  return { control: pictureControl, label: askPicture, value: '' };
};

const idsOf = (models: readonly Model[]) => models.map(({ id }) => id);

/** What else an answer has buttons for. */
type Offered = { readonly hasChart: boolean; readonly isPrivate: boolean };

/** Under a comparison: its parts, why its categories came out so, another workload, the models' pages. */
export function comparisonChoices(
  catalog: Catalog,
  models: readonly Model[],
  shown: Omit<Shown, 'page' | 'models' | 'locale'> & Offered,
  words: Wording,
): ChoicesBlock | null {
  const { locale } = words;
  const choices = words.of(clicksMessages);
  const { section, option, volume, hasChart, isPrivate } = shown;
  const state = stateText({ page: 'compare', models: idsOf(models), section, option, locale, volume });
  if (state === null) return null;
  const why = section !== null && criterionOf(section) !== null ? section : null;
  return {
    kind: 'choices',
    state,
    menus: [
      menu(
        's',
        choices.ofComparison,
        optionsOf(comparisonParts, words),
        why === null ? (section ?? overview) : null,
      ),
      menu('y', choices.why, whyOptions(catalog, words), why),
      menu('w', choices.workload, workloadOptions(catalog, 'weights', words), option ?? overview),
    ],
    buttons: [
      ...modelButtons(models),
      ...chartButton(hasChart, words),
      ...(section === null ? [pictureButton(words)] : []),
      changeButton(words),
      ...lastButtons(isPrivate, words),
    ],
  };
}

/** Under a model's page: its parts. */
export function modelChoices(
  model: Model,
  shown: Pick<Shown, 'section' | 'option'> & Offered,
  words: Wording,
): ChoicesBlock | null {
  const { locale } = words;
  const choices = words.of(clicksMessages);
  const { section, option, hasChart, isPrivate } = shown;
  const state = stateText({ page: 'model', models: [model.id], section, option, locale, volume: null });
  if (state === null) return null;
  return {
    kind: 'choices',
    state,
    menus: [menu('s', choices.ofPage, optionsOf(pageParts, words), section ?? overview)],
    buttons: [...chartButton(hasChart, words), ...lastButtons(isPrivate, words)],
  };
}

/** The pages of models, of as many as a state holds. */
export function pagesChoices(models: readonly Model[], words: Wording): ChoicesBlock[] {
  const { locale } = words;
  const shown = models.slice(0, comparableModels.most);
  const state = stateText({
    page: 'compare',
    models: idsOf(shown),
    section: null,
    option: null,
    locale,
    volume: null,
  });
  return state === null ? [] : [{ kind: 'choices', state, menus: [], buttons: modelButtons(shown) }];
}

/**
 * Under a cost: another workload, the models' pages.
 * @param shown.isNarrowed whether it is about routes or prices of one's own, which are no part of a state
 */
export function costChoices(
  catalog: Catalog,
  models: readonly Model[],
  shown: Pick<Shown, 'option' | 'volume'> & Offered & { readonly isNarrowed: boolean },
  words: Wording,
): ChoicesBlock | null {
  const { locale } = words;
  const choices = words.of(clicksMessages);
  const { option, volume, isNarrowed, hasChart, isPrivate } = shown;
  const state = stateText({ page: 'cost', models: idsOf(models), section: null, option, locale, volume });
  if (state === null || isNarrowed) return null;
  return {
    kind: 'choices',
    state,
    menus: [
      menu(
        'w',
        choices.workload,
        workloadOptions(catalog, 'tokens', words),
        volume ? null : (option ?? overview),
      ),
    ],
    buttons: [
      ...modelButtons(models),
      ...chartButton(hasChart, words),
      changeButton(words),
      ...lastButtons(isPrivate, words),
    ],
  };
}

/** Under a check: what its first screen leaves out, and a way to show it to all. */
export function checkChoices(
  id: string,
  parts: readonly { readonly part: VerifyPart; readonly label: string }[],
  isPrivate: boolean,
  words: Wording,
): ChoicesBlock | null {
  const { locale } = words;
  const state = stateText({ page: 'verify', models: [], section: null, option: id, locale, volume: null });
  if (state === null) return null;
  const buttons = parts.map(({ part, label }): Button => ({ control: 'v', label, value: part }));
  return {
    kind: 'choices',
    state,
    menus: [],
    buttons: [...buttons, ...(isPrivate ? [shareButton(words)] : [])],
  };
}

/** A button alone that opens a form with these values: a new one, or one to be corrected. */
export function formChoice(state: string, isNew: boolean, words: Wording): ChoicesBlock {
  const dialog = words.of(dialogMessages);
  const label = isNew ? dialog.title.compare : words.of(clicksMessages).correct;
  return { kind: 'choices', state, menus: [], buttons: [{ control: 'e', label, value: '' }] };
}

/** What the actions on a message are called where they are chosen from a menu; Slack takes at most 24 characters, Discord 32. */
export const actionNames = {
  compare: {
    slack: 'Compare these models',
    discord: { en: 'Compare models in this message', ru: 'Сравнить модели из сообщения' },
    description: 'Compares the models that the message names; only you see it',
  },
  verify: {
    slack: 'Check these figures',
    discord: { en: 'Check figures in this message', ru: 'Проверить цифры из сообщения' },
    description: 'Checks what the message says of models against sourced facts; only you see it',
  },
} as const;
