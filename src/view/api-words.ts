import type { Catalog, Model } from '../catalog/catalog.ts';
import { providerName, referenceRoute } from '../catalog/routes.ts';
import type { Text } from './card.ts';
import { list } from './messages/en/format.ts';

const styles = { openai: "OpenAI's style", anthropic: "Anthropic's style" } as const;

/** How a provider is called, as a source says: "Scaleway: OpenAI's style at https://api.scaleway.ai/v1 (JavaScript: @ai-sdk/openai-compatible)". */
export function apiText(catalog: Catalog, provider: string): string | null {
  const api = catalog.apis[provider];
  if (!api) return null;
  const at = api.address ? ` at ${api.address}` : '';
  return `${providerName(catalog, provider)}: ${api.style && api.style !== provider ? styles[api.style] : 'its own API'}${at} (JavaScript: ${api.package})`;
}

const notStated = ['authentication', 'rateLimits', 'sdks'] as const;
const words = { authentication: 'authentication', rateLimits: 'rate limits', sdks: 'SDKs' } as const;

/** How a call proves who makes it, which SDKs there are and where rate limits are told; then in one line what is not published. */
export function accessLines(catalog: Catalog, providers: readonly string[]): Text[] {
  const known = providers.flatMap((provider): Text[] => {
    const { authentication, rateLimits, sdks } = catalog.apis[provider] ?? {};
    const told = [
      ...(authentication ? [`authentication by ${authentication}`] : []),
      ...(sdks ? [`SDKs for ${list(sdks)}`] : []),
    ].join(', ');
    if (!told && !rateLimits) return [];
    const link: Text = rateLimits ? [told ? ', ' : '', { link: 'rate limits', url: rateLimits }] : [];
    return [[`${providerName(catalog, provider)}: ${told}`, ...link, '.']];
  });
  const silent = notStated.filter((field) => providers.some((provider) => !catalog.apis[provider]?.[field]));
  return silent.length > 0 && providers.length > 0
    ? [
        ...known,
        [
          `Not published${known.length > 0 ? ' for all of them' : ''}: ${list(silent.map((field) => words[field]))}.`,
        ],
      ]
    : known;
}

/** The provider whose API stands for a model: that of its reference price. */
export function usualProvider(model: Model, today: string): string | null {
  return referenceRoute(model, today)?.offer.provider ?? null;
}
