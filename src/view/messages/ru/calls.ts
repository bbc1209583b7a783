import type { calls as english } from '../en/calls.ts';
import { list } from './format.ts';

const fields = { authentication: 'аутентификация', rateLimits: 'лимиты запросов', sdks: 'SDK' } as const;

export const calls: typeof english = {
  style: (lab) =>
    lab === null ? 'собственный API' : lab === 'openai' ? 'API в стиле OpenAI' : 'API в стиле Anthropic',
  api: (provider, style, address, packageName) =>
    `${provider}: ${style}${address === null ? '' : `, адрес ${address}`} (JavaScript: ${packageName})`,
  authentication: (how) => `аутентификация: ${how}`,
  sdks: (languages) => `SDK: ${list(languages)}`,
  rateLimits: fields.rateLimits,
  unpublished: (which, some) =>
    `Не опубликовано${some ? ' для части из них' : ''}: ${list(which.map((field) => fields[field]))}.`,
};
