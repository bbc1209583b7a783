import type { ChoicesBlock, Menu } from '../../card/card.ts';
import { chartControl, pictureControl } from '../../card/chart.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { weightsOf } from '../../catalog/criteria.ts';
import { modelHash } from '../../catalog/model-hash.ts';
import { locales } from '../../language/locale.ts';
import type { Wording } from '../../language/wording.ts';
import { localized } from '../../localized.ts';
import { createMemo } from '../../memo.ts';
import { criteria } from '../../subjects/criteria.ts';
import { criterionName } from '../../subjects/criterion.ts';
import { comparisonParts, overview, pageParts, whySection } from '../../subjects/sections.ts';
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

const ofComparison = createMemo<Options>(2 * locales.length);

/** The parts of a comparison, and why each category came out as it did. */
function comparisonOptions(catalog: Catalog, words: Wording): Options {
  return ofComparison(catalog, words.locale, () => [
    ...optionsOf(comparisonParts, words),
    ...criteria.map(({ id }) => ({
      label: words.of(clicksMessages).whyOf(criterionName(catalog, id, words)),
      value: whySection(id),
    })),
  ]);
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

/** Models that are offered in the place of others at once. */
const mostInstead = 2;

/** What is likely done next with a comparison: its costs, what to compare in the place of what ends, other models. */
function nextButtons(
  models: readonly Model[],
  instead: readonly { readonly index: number; readonly model: Model }[],
  words: Wording,
): Button[] {
  const say = words.of(clicksMessages);
  const isBought = models.some(({ task }) => task !== 'chat');
  const all = instead
    .slice(0, mostInstead)
    .filter(({ model }, at) => instead.findIndex((other) => other.model === model) === at);
  const names = all.map(({ model }) => model.name);
  return [
    ...(all.length === 0
      ? []
      : [
          {
            control: 'c',
            label: all.length === models.length ? say.compareThese(names) : say.compareWith(names),
            value: all.map(({ index, model }) => `${index}${modelHash(model.id)}`).join(''),
          } as const,
        ]),
    ...(isBought ? [] : [{ control: 'k', label: say.costs, value: '' } as const]),
    changeButton(words),
  ];
}

/** Of a comparison: what is likely done next, to stand below the advice, and everything else, to stand at its end. */
export function comparisonChoices(
  catalog: Catalog,
  models: readonly Model[],
  shown: Omit<Shown, 'page' | 'models' | 'locale'> & Offered,
  instead: readonly { readonly index: number; readonly model: Model }[],
  words: Wording,
): { readonly first: readonly ChoicesBlock[]; readonly rest: readonly ChoicesBlock[] } {
  const { locale } = words;
  const choices = words.of(clicksMessages);
  const { section, option, volume, hasChart, isPrivate } = shown;
  const state = stateText({ page: 'compare', models: idsOf(models), section, option, locale, volume });
  if (state === null) return { first: [], rest: [] };
  const pages = section === 'details' || section === 'specs' ? modelButtons(models) : [];
  const rest: ChoicesBlock = {
    kind: 'choices',
    state,
    menus: [
      menu('s', choices.more, comparisonOptions(catalog, words), section),
      menu('w', choices.workload, workloadOptions(catalog, 'weights', words), option),
    ],
    buttons: [
      ...pages,
      ...chartButton(hasChart, words),
      ...(section === null ? [pictureButton(words)] : []),
      ...lastButtons(isPrivate, words),
    ],
  };
  const first = { kind: 'choices', state, menus: [], buttons: nextButtons(models, instead, words) } as const;
  return { first: [first], rest: [rest] };
}

/** What can be clicked on a model's page: what people do next, and at its end all that else there is. */
type PageChoices = { readonly first: ChoicesBlock; readonly last: ChoicesBlock };

/**
 * On a model's page: what to weigh it against, what it costs, what to take instead, how to begin; then its other parts.
 * @param rival what it is compared with; null for none
 */
export function modelChoices(
  model: Model,
  shown: Pick<Shown, 'section' | 'option'> & Offered,
  rival: Model | null,
  words: Wording,
): PageChoices | null {
  const { locale } = words;
  const choices = words.of(clicksMessages);
  const { section, option, hasChart, isPrivate } = shown;
  const state = stateText({ page: 'model', models: [model.id], section, option, locale, volume: null });
  if (state === null) return null;
  const part = (value: string): Button => ({
    control: 's',
    label: pageParts[value]?.label(words) ?? value,
    value,
  });
  const compare: Button[] = rival
    ? [{ control: 'b', label: choices.compareWith([rival.name]), value: modelHash(rival.id) }]
    : [];
  const costs: Button[] = model.task === 'chat' ? [{ control: 'k', label: choices.costs, value: '' }] : [];
  return {
    first: {
      kind: 'choices',
      state,
      menus: [],
      buttons: [...compare, ...costs, part('alternatives'), part('start')],
    },
    last: {
      kind: 'choices',
      state,
      menus: [menu('s', choices.more, optionsOf(pageParts, words), section)],
      buttons: [...chartButton(hasChart, words), ...lastButtons(isPrivate, words)],
    },
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

const ofCost = createMemo<Options>(locales.length);

function costOptions(words: Wording): Options {
  const say = words.of(clicksMessages);
  return ofCost(ofCost, words.locale, () => [
    { label: say.overview, value: overview },
    { label: say.costDetails, value: 'details' },
    { label: say.everyRoute, value: 'routes' },
  ]);
}

/**
 * Of a cost: another volume, to stand below the advice, and everything else, to stand at its end.
 * @param shown.isNarrowed whether it is about prices or routes of one's own, which are no part of a state
 */
export function costChoices(
  catalog: Catalog,
  models: readonly Model[],
  shown: Pick<Shown, 'section' | 'option' | 'volume'> & Offered & { readonly isNarrowed: boolean },
  words: Wording,
): { readonly first: readonly ChoicesBlock[]; readonly rest: readonly ChoicesBlock[] } {
  const { locale } = words;
  const choices = words.of(clicksMessages);
  const { section, option, volume, isNarrowed, hasChart, isPrivate } = shown;
  const state = stateText({ page: 'cost', models: idsOf(models), section, option, locale, volume });
  if (state === null || isNarrowed) return { first: [], rest: [] };
  const other: Button = { control: 'e', label: choices.otherVolume, value: '' };
  const rest: ChoicesBlock = {
    kind: 'choices',
    state,
    menus: [
      menu('s', choices.more, costOptions(words), section),
      menu('w', choices.workload, workloadOptions(catalog, 'tokens', words), volume ? null : option),
    ],
    buttons: [...modelButtons(models), ...chartButton(hasChart, words), ...lastButtons(isPrivate, words)],
  };
  return { first: [{ kind: 'choices', state, menus: [], buttons: [other] }], rest: [rest] };
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
