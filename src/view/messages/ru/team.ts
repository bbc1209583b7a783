import type { team as english } from '../en/team.ts';
import { grouped, list } from './format.ts';

export const team: typeof english = {
  field: {
    contextWindow: 'контекстное окно',
    maxOutput: 'предел ответа',
    modalities: 'модальности',
    openWeights: 'открытые веса',
    licence: 'лицензия',
    parameters: 'число параметров',
    released: 'дата выпуска',
    knowledgeCutoff: 'дата отсечки знаний',
  },
  own: (names, file) =>
    `${list(names)} — ${names.length === 1 ? 'модель' : 'модели'} вашей команды (${file})`,
  priced: (each, file) =>
    `Взята цена вашей команды: ${each.map(({ name, provider }) => `${name} через ${provider}`).join(', ')} (${file})`,
  stated: (each, file) =>
    `По данным вашей команды: ${each.map(({ name, fields }) => `${name} — ${list(fields)}`).join('; ')} (${file})`,
  only: (providers, more, file) =>
    `Только провайдеры, разрешённые вашей командой: ${more > 0 ? `${providers.join(', ')} и ещё ${grouped(more)}` : list(providers)} (${file})`,
};
