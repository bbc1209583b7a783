import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

const englishFields = { authentication: 'authentication', rateLimits: 'rate limits', sdks: 'SDKs' } as const;

const russianFields = {
  authentication: 'аутентификация',
  rateLimits: 'лимиты запросов',
  sdks: 'SDK',
} as const;

/** How providers are called. */
export const callsMessages = says('calls', {
  part: { en: 'Routes', ru: 'Провайдеры' },
  start: { en: 'Start', ru: 'С чего начать' },
  style: phrase<[lab: 'openai' | 'anthropic' | null]>({
    en: (lab) => (lab === null ? 'its own API' : lab === 'openai' ? "OpenAI's style" : "Anthropic's style"),
    ru: (lab) =>
      lab === null ? 'собственный API' : lab === 'openai' ? 'API в стиле OpenAI' : 'API в стиле Anthropic',
  }),
  api: phrase<[provider: string, style: string, address: string | null, packageName: string]>({
    en: (provider, style, address, packageName) =>
      `${provider}: ${style}${address === null ? '' : ` at ${address}`} (JavaScript: ${packageName})`,
    ru: (provider, style, address, packageName) =>
      `${provider}: ${style}${address === null ? '' : `, адрес ${address}`} (JavaScript: ${packageName})`,
  }),
  authentication: template(['how'], { en: 'authentication by {how}', ru: 'аутентификация: {how}' }),
  sdks: template(['languages: string[]'], { en: 'SDKs for {languages:list}', ru: 'SDK: {languages:list}' }),
  rateLimits: { en: 'rate limits', ru: russianFields.rateLimits },
  /** `some`: others of the providers do publish it. */
  unpublished: phrase<[which: readonly (keyof typeof englishFields)[], some: boolean]>({
    en: (which, some) =>
      `Not published${some ? ' for all of them' : ''}: ${en.list(which.map((field) => englishFields[field]))}.`,
    ru: (which, some) =>
      `Не опубликовано${some ? ' для части из них' : ''}: ${ru.list(which.map((field) => russianFields[field]))}.`,
  }),
});
