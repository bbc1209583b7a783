import type { Kind } from './kinds.ts';
import type { Known } from './known.ts';
import { dressed, filled, finished, isEnded, linesOf, type Making, makingOf, named } from './making.ts';
import { pickModel } from './names.ts';
import type { Chance } from './random.ts';
import { manyIn, sentenceIn } from './sentences.ts';
import type { Language, Sample } from './statement.ts';
import { tableIn } from './tables.ts';

const usual: readonly Kind[] = [
  'pair',
  'pair',
  'input',
  'output',
  'context',
  'context',
  'max-output',
  'released',
  'cutoff',
  'modality',
  'capability',
  'ratio',
  'cheaper',
  'licence',
  'size',
  'benchmark',
  'cached',
];

const chatter: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'We had the usual discussion about models last week.',
    'Most of our traffic is support tickets, about 40% of it in German.',
    'Latency was fine in all of our tests.',
    'The team has 12 people and a budget to keep.',
    'I would not read too much into a single run.',
    'See the thread from Tuesday for background.',
    'The rollout is planned for next sprint.',
    'Our evaluation set has 320 prompts.',
    'Rate limits were never a problem.',
    'Nobody complained about quality so far.',
  ],
  ru: [
    'На прошлой неделе снова обсуждали модели.',
    'Основной трафик у нас — обращения в поддержку, около 40% на немецком.',
    'Задержка во всех тестах была нормальной.',
    'В команде 12 человек, и бюджет надо держать.',
    'По одному прогону я бы выводов не делал.',
    'Контекст — в треде от вторника.',
    'Выкатка запланирована на следующий спринт.',
    'В нашем наборе 320 промптов.',
    'В лимиты запросов мы ни разу не упёрлись.',
    'На качество пока никто не жаловался.',
  ],
};

/** What holds no claim, though it has figures, and now and then a model. */
const unclaimed = (making: Making): string => {
  const { chance, known, language } = making;
  if (chance.percent(50)) return chance.pick(chatter[language]);
  const A = named(making, pickModel(chance, known.priced));
  return filled(chance.pick(linesOf(language, 'no-claim')), { A });
};

const headings: Readonly<Record<Language, readonly string[]>> = {
  en: ['Models', 'What we found', 'Notes', 'Options', 'Summary'],
  ru: ['Модели', 'Что выяснили', 'Заметки', 'Варианты', 'Итог'],
};

/** So many texts of 300 to 3,000 characters, with sentences and tables about several models. */
export function documentsOf(known: Known, chance: Chance, language: Language, count: number): Sample[] {
  return Array.from({ length: count }, () => {
    const making = makingOf(known, chance, language);
    const parts: string[] = [];
    const paragraphs = 2 + chance.below(5);
    for (let at = 0; at < paragraphs; at++) {
      if (chance.percent(25)) parts.push(`## ${chance.pick(headings[language])}`);
      if (chance.percent(25)) {
        const table = tableIn(making);
        if (table !== null) parts.push(table);
        continue;
      }
      const sentences: string[] = [];
      for (let more = 1 + chance.below(4); more > 0; more--) {
        const own = chance.percent(30)
          ? unclaimed(making)
          : chance.percent(20)
            ? manyIn(making, () => chance.percent(65))
            : sentenceIn(making, chance.pick(usual), chance.percent(65));
        if (own !== null) sentences.push(chance.percent(20) ? dressed(making, own) : own);
      }
      const isList = chance.percent(30);
      parts.push(
        isList
          ? sentences.map((own) => `- ${own.replace(/^[-*>] /, '')}`).join('\n')
          : sentences.map((own) => (isEnded(own) ? own : `${own}.`)).join(' '),
      );
    }
    const text = parts.join('\n\n');
    const isQuoted = chance.percent(10);
    return finished(making, 'document', isQuoted ? text.replace(/^/gm, '> ') : text);
  });
}
