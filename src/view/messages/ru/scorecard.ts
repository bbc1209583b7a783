import type { scorecard as english } from '../en/scorecard.ts';
import { grouped, list, money } from './format.ts';

export const scorecard: typeof english = {
  title: 'Сводка',
  bestFor: 'Сильные стороны',
  fit: (name, score) => `${name} ${grouped(score)}`,
  nothingCertain: 'точно ничего',
  suits: 'Подходит для задач',
  suited: (certain, possible) =>
    [list(certain), possible.length > 0 ? `возможно, ${list(possible)}` : ''].filter(Boolean).join('; ') ||
    'точно ни для одной',
  notScored: 'без оценки: не для чата',
  context: 'Контекст',
  cheapestOutput: 'Самый дешёвый выход',
  output: (usd, provider) => `${money(usd)} за 1 млн через ${provider}`,
  routes: 'Провайдеры',
  sharedBenchmarks: 'Общие бенчмарки',
  thresholds: (each) =>
    `Для каких задач подходит, решает пригодность: ${each.map(({ use, fit, least }) => `${use} — «${fit}» от ${grouped(least)}`).join(', ')}.`,
};
