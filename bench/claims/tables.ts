import type { Model } from '../../src/catalog/catalog.ts';
import { providerName } from '../../src/catalog/routes.ts';
import { type Column, type ColumnName, captionOf, columnOf, pricedIn, scoreColumn } from './columns.ts';
import type { Known } from './known.ts';
import { layOut } from './layouts.ts';
import { finished, type Making, makingOf, named } from './making.ts';
import { pickModels } from './names.ts';
import { blendColumn, costColumn, routeColumn } from './priced-columns.ts';
import type { Chance } from './random.ts';
import type { Language, Sample } from './statement.ts';

/** Columns that people put side by side. */
const usual: readonly (readonly ColumnName[])[] = [
  ['input', 'output'],
  ['input', 'output', 'context'],
  ['input', 'cache-read', 'output'],
  ['input', 'cache-write', 'cache-read', 'output'],
  ['pair', 'context'],
  ['pair'],
  ['context', 'max-output', 'input', 'output'],
  ['context', 'pair', 'released'],
  ['released', 'cutoff', 'context'],
  ['batch-input', 'batch-output'],
  ['input', 'output', 'batch-input', 'batch-output'],
  ['context', 'image', 'audio', 'functionCalling'],
  ['image', 'video', 'reasoning', 'structuredOutput', 'promptCaching'],
  ['size', 'licence', 'context'],
  ['licence', 'weights', 'size'],
  ['released', 'max-output'],
  ['functionCalling', 'structuredOutput', 'input', 'output'],
  ['input', 'output', 'released', 'context', 'max-output'],
];

const modelHead = {
  en: ['Model', 'Model', 'Name', 'LLM', 'Model ID', ''],
  ru: ['Модель', 'Модель', 'Название', 'Model', ''],
};
const filler = {
  en: { head: 'Best for', cells: ['coding', 'chat', 'bulk jobs', 'agents', 'writing', 'default'] },
  ru: { head: 'Для чего', cells: ['код', 'чат', 'массовые задачи', 'агенты', 'тексты', 'по умолчанию'] },
};
const was = {
  en: [
    ['Was', 'Now'],
    ['Old price', 'New price'],
    ['Before', 'After'],
  ],
  ru: [
    ['Было', 'Стало'],
    ['Старая цена', 'Новая цена'],
    ['Раньше', 'Сейчас'],
  ],
} as const;

/** Whether the name of each begins with one word, which can stand above them all. */
function sharedWord(models: readonly Model[]): string | null {
  const words = new Set(models.map(({ name }) => /^(\p{L}+)[ -]/u.exec(name)?.[1] ?? ''));
  const [word = ''] = words;
  return words.size === 1 && word.length > 2 && models.every(({ name }) => name.length > word.length + 2)
    ? word
    : null;
}

/** Old and new prices side by side: what stands in the old column is no claim of today. */
function changes(making: Making, models: readonly Model[], isTrue: () => boolean): string | null {
  const { chance, language } = making;
  const priced = { where: 'caption', by: 1, isBare: false } as const;
  const now = columnOf(making, 'pair', priced, chance.below(20));
  const [before, after] = chance.pick<readonly [string, string]>(was[language]);
  const rows = models.flatMap((model) => {
    const cell = now.cell(model, isTrue());
    const old = columnOf({ ...making, mark: (_, text) => text }, 'pair', priced, 0).cell(model, false);
    return cell === null || old === null ? [] : [[named(making, model), old, cell]];
  });
  return rows.length === 0
    ? null
    : `${captionOf(making, priced)}\n\n${layOut(making, [chance.pick(modelHead[language]), before, after], rows, 'wide')}`;
}

/** A table about what one provider asks, named above it or in a column; null where it serves too few models. */
function providerTable(making: Making, isTrue: () => boolean): string | null {
  const { known, chance, language } = making;
  const routes = known.plainRoutes(chance.pick(known.priced)).filter(({ offer }) => offer.tier !== 'lab');
  if (routes.length === 0) return null;
  const { provider } = chance.pick(routes).offer;
  const name = providerName(known.catalog, provider);
  const models = chance.some(
    known.priced.filter((model) => known.routeAt(model, provider)),
    2 + chance.below(5),
  );
  if (models.length < 2) return null;
  const priced = pricedIn(making);
  const style = chance.below(60);
  const columns = (['input', 'output'] as const).map((side) =>
    routeColumn(making, provider, side, priced, style),
  );
  const hasColumn = chance.percent(50);
  const rows = models.map((model) => [
    named(making, model),
    ...(hasColumn ? [name] : []),
    ...columns.map((column) => column.cell(model, isTrue()) ?? '-'),
  ]);
  const head = [
    chance.pick(modelHead[language]) || 'Model',
    ...(hasColumn ? [language === 'en' ? 'Provider' : 'Провайдер'] : []),
    ...columns.map((column) => column.head),
  ];
  const title = hasColumn ? '' : `${chance.pick(['# ', '## ', '**'])}${name}`;
  const heading = title.startsWith('**') ? `${title}**\n\n` : title === '' ? '' : `${title}\n\n`;
  const caption = priced.where === 'caption' ? `${captionOf(making, priced)}\n\n` : '';
  return `${heading}${caption}${layOut(making, head, rows, 'wide')}`;
}

/** A table in a text that has begun; null where too little is known of the models that were drawn. */
export function tableIn(making: Making): string | null {
  const { known, chance, language } = making;
  const hasFalse = chance.percent(75);
  const isTrue = () => !hasFalse || chance.percent(60);
  const models = pickModels(chance, known.priced, 2 + chance.below(7));
  if (chance.percent(6)) return changes(making, models, isTrue);
  if (chance.percent(6)) return providerTable(making, isTrue);
  const priced = pricedIn(making);
  const style = chance.below(60);
  const names = chance.pick(usual);
  // One style of head throughout: "In" beside "Out".
  const columns: Column[] = names.map((name) => columnOf(making, name, priced, style));
  const scores = chance.percent(10) ? scoreColumn(making, models) : null;
  if (scores) columns.push(scores);
  const hasBoth = names.includes('input') && names.includes('output');
  if (hasBoth && chance.percent(10)) columns.push(blendColumn(making, priced));
  if (hasBoth && chance.percent(10)) columns.push(costColumn(making));
  const family = chance.percent(25) ? sharedWord(models) : null;
  const labels = models.map((model) =>
    family === null ? named(making, model) : model.name.slice(family.length).replace(/^[ -]/, ''),
  );
  const empty = chance.pick(['—', '-', 'n/a', '']);
  const hasFiller = chance.percent(15);
  const rows = models.map((model, at) => [
    labels[at] ?? model.name,
    ...columns.map((column) => {
      const cell = column.cell(model, isTrue());
      if (cell === null) return empty;
      return chance.percent(6) ? `**${cell}**` : cell;
    }),
    ...(hasFiller ? [chance.pick(filler[language].cells)] : []),
  ]);
  if (rows.every((row) => row.slice(1).every((cell) => cell === empty))) return null;
  const head = [
    family ?? chance.pick(modelHead[language]),
    ...columns.map((column) => column.head),
    ...(hasFiller ? [filler[language].head] : []),
  ];
  const hasPrices = columns.some(({ isPrice }) => isPrice);
  const caption = hasPrices && priced.where === 'caption' ? captionOf(making, priced) : null;
  const above = family !== null && chance.percent(40) ? `## ${family}\n\n` : '';
  const table = layOut(making, head, rows, family === null ? 'any' : 'wide');
  const isBelow = chance.percent(25);
  if (caption === null) return above + table;
  return above + (isBelow ? `${table}\n\n${caption}` : `${caption}\n\n${table}`);
}

/** So many tables. */
export function tablesOf(known: Known, chance: Chance, language: Language, count: number): Sample[] {
  return Array.from({ length: count }, () => makingOf(known, chance, language)).flatMap((making) => {
    const table = tableIn(making);
    return table === null ? [] : [finished(making, 'cell', table)];
  });
}
