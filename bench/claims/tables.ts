import type { Model } from '../../src/catalog/catalog.ts';
import { providerName } from '../../src/catalog/routes.ts';
import {
  type Column,
  type ColumnName,
  captionOf,
  columnOf,
  type Priced,
  pricedIn,
  scoreColumn,
} from './columns.ts';
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
const extra = { en: { lab: 'Provider' }, ru: { lab: 'Разработчик' } };
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

/** The columns of a table. */
function columnsOf(making: Making, models: readonly Model[], priced: Priced): Column[] {
  const { chance } = making;
  const style = chance.below(60);
  const names = chance.pick(usual);
  // One style of head throughout: "In" beside "Out".
  const columns = names.map((name) => columnOf(making, name, priced, style));
  const scores = chance.percent(10) ? scoreColumn(making, models) : null;
  const hasBoth = names.includes('input') && names.includes('output');
  return [
    ...columns,
    ...(scores ? [scores] : []),
    ...(hasBoth && chance.percent(10) ? [blendColumn(making, priced)] : []),
    ...(hasBoth && chance.percent(10) ? [costColumn(making)] : []),
  ];
}

/** What stands in a row besides claims: numbers before it, a lab or an id behind the name, what it is good for at its end. */
function besides({ chance, language }: Making): {
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly last: readonly string[];
  readonly cells: (model: Model, at: number) => { first: string[]; second: string[]; last: string[] };
} {
  const hasNumber = chance.percent(5);
  const hasLab = chance.percent(10);
  const hasId = !hasLab && chance.percent(8);
  const hasFiller = chance.percent(15);
  const words = extra[language];
  return {
    first: hasNumber ? ['#'] : [],
    second: hasLab ? [words.lab] : hasId ? ['API ID'] : [],
    last: hasFiller ? [filler[language].head] : [],
    cells: (model, at) => ({
      first: hasNumber ? [String(at + 1)] : [],
      second: hasLab ? [model.lab.name] : hasId ? [`\`${model.id.slice(model.id.indexOf('/') + 1)}\``] : [],
      last: hasFiller ? [chance.pick(filler[language].cells)] : [],
    }),
  };
}

/** Rows by lab, each lab in a row of its own above its models. */
function sectioned(models: readonly Model[], rows: readonly string[][]): string[][] {
  const width = rows[0]?.length ?? 0;
  return [...Map.groupBy(models, ({ lab }) => lab.name)].flatMap(([lab, own]) => [
    [`**${lab}**`, ...Array.from({ length: width - 1 }, () => '')],
    ...own.map((model) => rows[models.indexOf(model)] ?? []),
  ]);
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
  const columns = columnsOf(making, models, priced);
  const family = chance.percent(25) ? sharedWord(models) : null;
  const empty = chance.pick(['—', '-', 'n/a', '']);
  const note = chance.percent(8) ? chance.pick([' *', ' (list)', '†']) : '';
  const beside = besides(making);
  const rows = models.map((model, at) => {
    const { first, second, last } = beside.cells(model, at);
    const name =
      family === null ? named(making, model) : model.name.slice(family.length).replace(/^[ -]/, '');
    const cells = columns.map((column) => {
      const cell = column.cell(model, isTrue());
      if (cell === null) return empty;
      if (chance.percent(5)) return `**${cell}**`;
      return note !== '' && column.isPrice && chance.percent(40) ? `${cell}${note}` : cell;
    });
    return {
      row: [...first, name, ...second, ...cells, ...last],
      hasCells: cells.some((cell) => cell !== empty),
    };
  });
  if (rows.every(({ hasCells }) => !hasCells)) return null;
  const head = [
    ...beside.first,
    family ?? chance.pick(modelHead[language]),
    ...beside.second,
    ...columns.map((column) => column.head),
    ...beside.last,
  ];
  const isWide = family !== null || beside.first.length > 0;
  const hasSections = !isWide && chance.percent(8);
  const all = rows.map(({ row }) => row);
  const table = layOut(
    making,
    head,
    hasSections ? sectioned(models, all) : all,
    isWide || hasSections ? 'wide' : 'any',
  );
  const above = family !== null && chance.percent(40) ? `## ${family}\n\n` : '';
  if (!columns.some(({ isPrice }) => isPrice) || priced.where !== 'caption') return above + table;
  const caption = captionOf(making, priced);
  return above + (chance.percent(25) ? `${table}\n\n${caption}` : `${caption}\n\n${table}`);
}

/** So many tables. */
export function tablesOf(known: Known, chance: Chance, language: Language, count: number): Sample[] {
  return Array.from({ length: count }, () => makingOf(known, chance, language)).flatMap((making) => {
    const table = tableIn(making);
    return table === null ? [] : [finished(making, 'cell', table)];
  });
}
