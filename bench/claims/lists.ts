import type { Model } from '../../src/catalog/catalog.ts';
import { drawDay } from './day-makers.ts';
import { drawCount, drawScore } from './fact-makers.ts';
import { about, type Making, named } from './making.ts';
import { pickModel, pickModels } from './names.ts';
import { drawPair, priceWords } from './price-makers.ts';

/** The word that the names of a line begin with: "Gemini", "Claude", "GPT". */
const lineOf = ({ name }: Model): string => /^(\p{L}{3,})[ -](?=.*\d)/u.exec(name)?.[1] ?? '';

const withoutLine = ({ name }: Model, line: string): string => name.slice(line.length).replace(/^[ -]/, '');

/** Some models of one line; null where there are not enough. */
function familyOf({
  known,
  chance,
}: Making): { readonly line: string; readonly models: readonly Model[] } | null {
  const line = lineOf(pickModel(chance, known.priced));
  const all = known.priced.filter((model) => lineOf(model) === line && withoutLine(model, line).length > 2);
  return line === '' || all.length < 3 ? null : { line, models: chance.some(all, 2 + chance.below(4)) };
}

/** Prices of versions below the name of their line: as a list, or in a row; null where nothing is known. */
export function familyList(making: Making, isTrue: () => boolean): string | null {
  const { chance, language } = making;
  const family = familyOf(making);
  if (!family) return null;
  const { line, models } = family;
  const { units, u } = priceWords(making);
  const way = chance.below(4);
  const items = models.flatMap((model) => {
    const pair = drawPair(making, model, isTrue(), 'pair');
    return pair ? [{ name: withoutLine(model, line), price: `${pair.input}/${pair.output}` }] : [];
  });
  if (items.length < 2) return null;
  if (way === 0) return `${line}:\n${items.map(({ name, price }) => `- ${name}: ${price}${u}`).join('\n')}`;
  if (way === 1)
    return `## ${line}\n\n${items.map(({ name, price }) => `* ${name} — ${price} ${units}`).join('\n')}`;
  const row = items.map(({ name, price }) => `${name} ${price}`).join(', ');
  if (language === 'en') return way === 2 ? `${line} prices ${units}: ${row}.` : `${line}: ${row} (${units})`;
  return way === 2 ? `Цены ${line} ${units}: ${row}.` : `${line}: ${row} (${units})`;
}

const joined = (parts: readonly string[], and: string) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;

/** Several facts of one model in one sentence; null where too little is known of it. */
export function manyFacts(making: Making, isTrue: () => boolean): string | null {
  const { known, chance, language, hand, mark } = making;
  const model = pickModel(chance, known.priced);
  const { unit } = priceWords(making);
  const isWordy = chance.percent(50);
  const own: string[] = [];
  const add = (english: string, russian: string) => own.push(language === 'en' ? english : russian);
  const pair = drawPair(making, model, isTrue(), 'pair');
  if (pair) {
    const price = `${pair.input}/${pair.output}${unit.startsWith('/') ? '' : ' '}${unit}`;
    if (isWordy) add(`costs ${price}`, `стоит ${price}`);
    else add(price, price);
  }
  const isRight = [isTrue(), isTrue(), isTrue(), isTrue()];
  const window = drawCount(making, model, 'contextWindow', isRight[0] ?? true);
  if (window !== null) {
    const n = mark(about('context', model, isRight[0] ?? true), hand.count(window));
    if (isWordy) add(`has a ${n} context window`, `имеет контекстное окно ${n}`);
    else add(`${n} context`, `контекст ${n}`);
  }
  const answer = chance.percent(60) ? drawCount(making, model, 'maxOutput', isRight[1] ?? true) : null;
  if (answer !== null) {
    const n = mark(about('max-output', model, isRight[1] ?? true), hand.count(answer));
    if (isWordy) add(`writes up to ${n} output tokens`, `выдаёт до ${n} выходных токенов`);
    else add(`${n} max output`, `макс. вывод ${n}`);
  }
  const day = chance.percent(60) ? drawDay(making, model, 'released', isRight[2] ?? true) : null;
  if (day !== null) {
    const stated = about('released', model, isRight[2] ?? true);
    if (isWordy) add(`was released ${mark(stated, hand.when(day))}`, `вышла ${mark(stated, hand.when(day))}`);
    else add(`released ${mark(stated, hand.date(day))}`, `релиз ${mark(stated, hand.date(day))}`);
  }
  const score = chance.percent(40) ? drawScore(making, model, isRight[3] ?? true) : null;
  if (score) {
    const s = mark(about('benchmark', model, isRight[3] ?? true), `${hand.number(score.score)}%`);
    if (isWordy) add(`scores ${s} on ${score.name}`, `набирает ${s} на ${score.name}`);
    else add(`${score.name} ${s}`, `${score.name} ${s}`);
  }
  if (own.length < 2) return null;
  const name = named(making, model);
  const parts = chance.some(own, own.length);
  if (isWordy) return `${name} ${joined(parts, language === 'en' ? 'and' : 'и')}.`;
  return chance.pick([
    `${name}: ${parts.join(', ')}`,
    `${name} (${parts.join(', ')})`,
    `${name} — ${parts.join(' · ')}`,
  ]);
}

/** One fact of several models in one sentence: "A has 200K, B 1M and C 128K of context". */
export function manyModels(making: Making, isTrue: () => boolean): string | null {
  const { known, chance, language, hand, mark } = making;
  const models = pickModels(chance, known.priced, 2 + chance.below(2));
  const cells = models.flatMap((model) => {
    const isRight = isTrue();
    const window = drawCount(making, model, 'contextWindow', isRight);
    return window === null
      ? []
      : [{ name: named(making, model), n: mark(about('context', model, isRight), hand.count(window)) }];
  });
  if (cells.length < 2) return null;
  const way = chance.below(3);
  const list = cells.map(({ name, n }) =>
    way === 0 ? `${name} ${n}` : way === 1 ? `${name} (${n})` : `${n} (${name})`,
  );
  if (language === 'en')
    return way === 2
      ? `The context windows differ: ${joined(list, 'and')}.`
      : `Context windows: ${list.join(', ')}.`;
  return way === 2
    ? `Контекстные окна разные: ${joined(list, 'и')}.`
    : `Контекстные окна: ${list.join(', ')}.`;
}
