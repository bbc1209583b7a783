import type { TableBlock } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { providerName, referenceRoute } from '../../catalog/routes.ts';
import { isCallable, stateOf } from '../../catalog/state.ts';
import { unitRoute } from '../../catalog/unit-price.ts';
import { usualPrice } from '../../cost/bill.ts';
import type { Wording } from '../../language/wording.ts';
import { stateMessages } from '../lifecycle/say.ts';
import { names } from '../named.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { vocabularyMessages } from '../say.ts';
import { unitPriceText } from '../units/text.ts';
import { currentOf, type Group, groupAsked, mainTask } from './group.ts';
import { lineUpMessages } from './say.ts';
import { lineUpAsked, lineUpReply } from './show.ts';

/** Rows that one answer has room for. */
const mostRows = 6;
/** Models that one comparison takes. */
const mostCompared = 5;
const mostOthers = 4;

/** What a model costs, short enough for a cell: "$0.10 / $0.50". */
function priceCell(model: Model, today: string, words: Wording): string {
  const sold = unitRoute(model, today);
  if (sold) return unitPriceText(sold, words);
  const price = referenceRoute(model, today)?.price;
  if (!price) return words.of(vocabularyMessages).unpublished;
  const { money } = words.format;
  return words.of(lineUpMessages).both(money(price.input), money(price.output));
}

/** A row a member, the newest first: when it came, its state, its price, its window or, where sizes are asked about, its size. */
function table(
  catalog: Catalog,
  group: Group,
  models: readonly Model[],
  today: string,
  words: Wording,
): TableBlock {
  const say = words.of(lineUpMessages);
  const { unpublished } = words.of(vocabularyMessages);
  const { date, shortTokens, grouped } = words.format;
  const sized = models.filter(({ parameters }) => parameters !== null).length * 2 > models.length;
  const states = models.map((model) => stateOf(catalog, model, today));
  const isMixed = states.some(({ state }) => state !== 'active');
  const columns = [
    say.column.released,
    ...(isMixed ? [say.column.state] : []),
    ...(sized ? [say.column.size] : []),
    say.column.price,
    say.column.context,
  ];
  return {
    kind: 'table',
    corner: group.name,
    columns,
    rows: models.map((model, index) => {
      const size = model.parameters?.chosen.value.total;
      const window = model.contextWindow?.chosen.value;
      const state = states[index];
      return {
        label: model.name,
        cells: [
          model.released ? date(model.released.chosen.value) : unpublished,
          ...(isMixed && state ? [words.of(stateMessages).cell(state.state, state.on)] : []),
          ...(sized ? [size === undefined ? unpublished : say.billions(grouped(size))] : []),
          priceCell(model, today, words),
          window === undefined ? unpublished : shortTokens(window),
        ],
      };
    }),
  };
}

/** The one with the least of something; null where nobody's is known. */
function least(models: readonly Model[], value: (model: Model) => number | null): Model | null {
  const known = models.flatMap((model) => {
    const own = value(model);
    return own === null ? [] : [{ model, own }];
  });
  return known.toSorted((a, b) => a.own - b.own)[0]?.model ?? null;
}

const cheapestOf = (models: readonly Model[], today: string) =>
  least(models, (model) => usualPrice(model, referenceRoute(model, today)));

/** The cheapest that the makers sell themselves, and what is cheaper than that elsewhere. */
function cheapestText({ catalog, today, words }: QuestionInput, current: readonly Model[]): string {
  const say = words.of(lineUpMessages);
  const sold = current.filter((model) => referenceRoute(model, today)?.offer.tier === 'lab');
  const cheapest = cheapestOf(sold.length > 0 ? sold : current, today);
  const route = cheapest && referenceRoute(cheapest, today);
  if (!cheapest || !route) return '';
  const elsewhere = cheapestOf(current, today);
  const other = elsewhere && elsewhere !== cheapest ? referenceRoute(elsewhere, today) : null;
  return sentences(
    say.cheapest(cheapest.name, route.price, other ? providerName(catalog, route.offer.provider) : null),
    other &&
      elsewhere &&
      say.cheaperElsewhere(elsewhere.name, other.price, providerName(catalog, other.offer.provider)),
  );
}

/** How many there are, which is the newest, the cheapest and the largest of context: what tells members apart. */
function headOf(input: QuestionInput, group: Group, current: readonly Model[]): string {
  const say = input.words.of(lineUpMessages);
  const [newest] = current;
  if (!newest) return say.noneLeft(group.name, group.kind);
  const widest = least(current, ({ contextWindow }) => {
    return contextWindow ? -contextWindow.chosen.value : null;
  });
  const windows = new Set(current.flatMap(({ contextWindow }) => contextWindow?.chosen.value ?? []));
  return sentences(
    say.members(group.name, group.kind, current.length, newest.name, newest.released?.chosen.value ?? null),
    current.length > 1 && cheapestText(input, current),
    windows.size > 1 && widest?.contextWindow && say.widest(widest.name, widest.contextWindow.chosen.value),
  );
}

/** From what to what the members of a group cost; empty where no two prices are known. */
function rangeText(group: string, models: readonly Model[], today: string, words: Wording): string {
  const cheapest = cheapestOf(models, today);
  const dearest = least(models, (model) => {
    const usd = usualPrice(model, referenceRoute(model, today));
    return usd === null ? null : -usd;
  });
  const [low, high] = [cheapest, dearest].map((model) => model && referenceRoute(model, today)?.price);
  if (!cheapest || !dearest || !low || !high || cheapest === dearest) return '';
  return words
    .of(lineUpMessages)
    .range(group, { name: cheapest.name, ...low }, { name: dearest.name, ...high });
}

/** "A, B, C and 4 more": a few of many. */
const fewOf = (models: readonly Model[]) =>
  [names(models).slice(0, mostOthers), Math.max(0, models.length - mostOthers)] as const;

/** The members of a group that can be begun with, the newest first, in a table; older ones too where there is room. */
export function groupReply(input: QuestionInput, group: Group): Reply {
  const { catalog, today, words } = input;
  const say = words.of(lineUpMessages);
  const current = currentOf(catalog, group, today);
  const callable = group.models.filter((model) => isCallable(model, today));
  const older = callable.filter((model) => model.task === mainTask(group) && !current.includes(model));
  const elsewhere = callable.filter((model) => model.task !== mainTask(group));
  const hasRoom = current.length + older.length <= mostRows;
  const shown = hasRoom ? [...current, ...older] : current.slice(0, mostRows);
  const cut = current.filter((model) => !shown.includes(model));
  return {
    text: headOf(input, group, current),
    rest: sentences(
      cut.length > 0 && say.cut(...fewOf(cut)),
      !hasRoom && cut.length === 0 && older.length > 0 && say.older(...fewOf(older)),
      elsewhere.length > 0 && say.otherWork(...fewOf(elsewhere)),
      shown.length > 1 && say.priceFoot,
    ),
    ...told(catalog, group, shown, today, words),
  };
}

/** What members cost that can be begun with, the newest first. */
function groupPrices({ catalog, today, words }: QuestionInput, group: Group): Reply {
  const say = words.of(lineUpMessages);
  const current = currentOf(catalog, group, today);
  const shown = current.slice(0, mostRows);
  const cut = current.slice(mostRows);
  const [first] = shown;
  return {
    text:
      rangeText(group.name, current, today, words) ||
      (first
        ? say.members(
            group.name,
            group.kind,
            current.length,
            first.name,
            first.released?.chosen.value ?? null,
          )
        : say.noneLeft(group.name, group.kind)),
    rest: sentences(cut.length > 0 && say.cut(...fewOf(cut)), shown.length > 0 && say.priceFoot),
    ...told(catalog, group, shown, today, words),
  };
}

/** What an answer shows of members. */
function told(
  catalog: Catalog,
  group: Group,
  shown: readonly Model[],
  today: string,
  words: Wording,
): Omit<Reply, 'text'> {
  return {
    claims: shown.flatMap((model) => [referenceRoute(model, today)?.claim, model.released?.chosen]),
    saysSources: true,
    saysTaken: true,
    saysState: true,
    block: shown.length > 0 ? table(catalog, group, shown, today, words) : null,
    more: shown.length > 0 ? pageOf(shown.slice(0, mostCompared)) : [],
    models: shown,
  };
}

/** What a line, a brand or a lab has today; its line-up where its lab sells one from top to small. */
export function familyReply(input: QuestionInput): Reply {
  const { catalog, query, models, today, words } = input;
  const group = groupAsked(catalog, query);
  const [model] = models;
  if (!group) {
    const own = model && familyReplyOf(input, model);
    const asked = query.details.family ?? query.details.lab;
    const said = asked === null ? names(models) : [asked];
    return own ?? { text: words.of(lineUpMessages).noLine(said), more: pageOf(models) };
  }
  const lineUp = lineUpAsked(input) ? lineUpReply(input) : null;
  if (!lineUp) return groupReply(input, group);
  const shown = new Set(lineUp.models);
  const older = group.models.filter((own) => isCallable(own, today) && !shown.has(own));
  const say = words.of(lineUpMessages);
  const rest = Math.max(0, older.length - mostOthers);
  return {
    ...lineUp,
    rest: sentences(older.length > 0 && say.older(names(older).slice(0, mostOthers), rest), lineUp.rest),
  };
}

/** The line of a single model that is named; null where it is of none. */
function familyReplyOf(input: QuestionInput, { families }: Model): Reply | null {
  const { catalog, query } = input;
  const line = families.find((id) => catalog.families.get(id)?.main === null) ?? families[0];
  if (line === undefined) return null;
  const details = { ...query.details, family: line };
  const group = groupAsked(catalog, { ...query, details });
  return group && groupReply(input, group);
}

/** What the current members of a lab, a brand or a line cost that is asked about as such; null where models are named. */
export function groupPriceReply(input: QuestionInput): Reply | null {
  const { catalog, query, today, words } = input;
  const { details } = query;
  const group = details.family === null && details.lab === null ? null : groupAsked(catalog, query);
  if (!group) return null;
  const lineUp = lineUpAsked(input);
  const own = lineUp && lineUpReply(input);
  if (!lineUp || !own) return groupPrices(input, group);
  const range = rangeText(lineUp.brand, lineUp.models, today, words);
  return range === '' ? own : { ...own, text: range, rest: sentences(own.text, own.rest) };
}
