import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';
import type { Localized } from '../../localized.ts';

/** Where a model stands in the line-up of its lab. */
export type TierPlace = 'top' | 'middle' | 'small';

/** What a model is; `licence` null where its weights are not open or it is not known, `parameters` in billions. */
type What = {
  readonly name: string;
  readonly lab: string;
  readonly tier: TierPlace | null;
  /** What it is for, in words; null for chat. */
  readonly task: string | null;
  readonly parameters: number | null;
  readonly isOpen: boolean | null;
  readonly licence: string | null;
  /** ISO day or month; null where nobody states it. */
  readonly released: string | null;
};

const englishTier: Readonly<Record<TierPlace, string>> = {
  top: 'the top of its line-up',
  middle: 'the middle of its line-up',
  small: 'the smallest of its line-up',
};

const russianTier: Readonly<Record<TierPlace, string>> = {
  top: 'старшая в линейке',
  middle: 'средняя в линейке',
  small: 'младшая в линейке',
};

const englishOpen = ({ isOpen, licence }: What) =>
  isOpen === null ? [] : [isOpen ? `open weights${licence === null ? '' : ` (${licence})`}` : 'API only'];

const russianOpen = ({ isOpen, licence }: What) =>
  isOpen === null
    ? []
    : [isOpen ? `веса открыты${licence === null ? '' : ` (${licence})`}` : 'только через API'];

/** What a model is in short. */
export const overviewMessages = says('overview', {
  what: phrase<[what: What]>({
    en: (what) => {
      const { name, lab, tier, task, parameters, released } = what;
      const kind = task === null ? 'a chat model' : `a model for ${task},`;
      const more = [
        ...(tier === null ? [] : [englishTier[tier]]),
        ...(parameters === null ? [] : [`${en.grouped(parameters)} billion parameters`]),
        ...englishOpen(what),
        ...(released === null ? [] : [`out since ${en.date(released)}`]),
      ];
      return `${name} is ${kind} by ${lab}${more.length > 0 ? `: ${more.join(', ')}` : ''}.`;
    },
    ru: (what) => {
      const { name, lab, tier, task, parameters, released } = what;
      const kind = task === null ? `модель для чата от ${lab}` : `модель ${lab} (${task})`;
      const more = [
        ...(tier === null ? [] : [russianTier[tier]]),
        ...(parameters === null ? [] : [`${ru.grouped(parameters)} млрд параметров`]),
        ...russianOpen(what),
        ...(released === null ? [] : [`вышла ${ru.when(released)}`]),
      ];
      return `${name} — ${kind}${more.length > 0 ? `: ${more.join(', ')}` : ''}.`;
    },
  }),
  /** `place` among all that are measured; `best` the field in which it stands highest, with its place there. */
  measured: phrase<[place: string, best: { readonly domain: Localized; readonly place: string } | null]>({
    en: (place, best) =>
      `By all scores it is ${place}${best === null ? '' : `; strongest for ${best.domain.en} (${best.place})`}.`,
    ru: (place, best) =>
      `По всем оценкам она ${place}${best === null ? '' : `; сильнее всего в области «${best.domain.ru}» (${best.place})`}.`,
  }),
  thin: template(['place'], {
    en: 'It is little measured: about {place}.',
    ru: 'Измерена мало: примерно {place}.',
  }),
  /** `from` is the measured model that this is expected from. */
  expected: phrase<[place: string, from: string | null]>({
    en: (place, from) =>
      `It is not measured yet; expected ${place}${from === null ? '' : `, going by ${from}`}.`,
    ru: (place, from) => `Её ещё не измеряли; ожидается ${place}${from === null ? '' : `, судя по ${from}`}.`,
  }),
  unmeasured: { en: 'How good it is nobody has measured.', ru: 'Насколько она хороша, никто не измерял.' },
  figures: {
    input: template(['usd'], { en: '{usd} in', ru: '{usd} вход' }),
    output: template(['usd'], { en: '{usd} out', ru: '{usd} выход' }),
    context: template(['size'], { en: '{size} context', ru: 'контекст {size}' }),
    maxOutput: template(['size'], { en: '{size} longest answer', ru: 'ответ до {size}' }),
  },
});
