import { list } from './format.ts';

const fields = { authentication: 'authentication', rateLimits: 'rate limits', sdks: 'SDKs' } as const;

/** How providers are called. */
export const calls = {
  style: (lab: 'openai' | 'anthropic' | null): string =>
    lab === null ? 'its own API' : lab === 'openai' ? "OpenAI's style" : "Anthropic's style",
  api: (provider: string, style: string, address: string | null, packageName: string) =>
    `${provider}: ${style}${address === null ? '' : ` at ${address}`} (JavaScript: ${packageName})`,
  authentication: (how: string) => `authentication by ${how}`,
  sdks: (languages: readonly string[]) => `SDKs for ${list(languages)}`,
  rateLimits: 'rate limits' as string,
  /** `some`: others of the providers do publish it. */
  unpublished: (which: readonly (keyof typeof fields)[], some: boolean) =>
    `Not published${some ? ' for all of them' : ''}: ${list(which.map((field) => fields[field]))}.`,
};
