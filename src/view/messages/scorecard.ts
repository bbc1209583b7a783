import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

/** Each model at a glance. */
export const scorecardMessages = says('scorecard', {
  title: { en: 'Scorecard', ru: 'Сводка' },
  bestFor: { en: 'Best for', ru: 'Сильные стороны' },
  fit: template(['name', 'score: number'], { en: '{name} {score}', ru: '{name} {score:grouped}' }),
  nothingCertain: { en: 'nothing for certain', ru: 'точно ничего' },
  suits: { en: 'Decision fit', ru: 'Подходит для задач' },
  suited: phrase<[certain: readonly string[], possible: readonly string[]]>({
    en: (certain, possible) =>
      [en.list(certain), possible.length > 0 ? `maybe ${en.list(possible)}` : '']
        .filter(Boolean)
        .join('; ') || 'none for certain',
    ru: (certain, possible) =>
      [ru.list(certain), possible.length > 0 ? `возможно, ${ru.list(possible)}` : '']
        .filter(Boolean)
        .join('; ') || 'точно ни для одной',
  }),
  notScored: { en: 'not scored: it does not chat', ru: 'без оценки: не для чата' },
  context: { en: 'Context', ru: 'Контекст' },
  cheapestOutput: { en: 'Cheapest output', ru: 'Самый дешёвый выход' },
  output: template(['usd: number', 'provider'], {
    en: '{usd:money} per 1M via {provider}',
    ru: '{usd:money} за 1 млн через {provider}',
  }),
  routes: { en: 'Provider routes', ru: 'Провайдеры' },
  sharedBenchmarks: { en: 'Shared benchmarks', ru: 'Общие бенчмарки' },
  /** From which fit score on a use is suited. */
  thresholds: phrase<
    [each: readonly { readonly use: string; readonly fit: string; readonly least: number }[]]
  >({
    en: (each) =>
      `Decision fit by fit scores: ${each.map(({ use, fit, least }) => `${use} from ${fit} ${least}`).join(', ')}.`,
    ru: (each) =>
      `Для каких задач подходит, решает пригодность: ${each.map(({ use, fit, least }) => `${use} — «${fit}» от ${ru.grouped(least)}`).join(', ')}.`,
  }),
});
