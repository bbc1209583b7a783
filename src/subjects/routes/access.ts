import type { Text } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { liveRoutes, providerName, referenceRoute } from '../../catalog/routes.ts';
import type { Wording } from '../../language/wording.ts';
import { localized } from '../../localized.ts';
import { callsMessages } from './say.ts';

/** How a provider is called, as a source says: "Scaleway: OpenAI's style at https://api.scaleway.ai/v1 (JavaScript: @ai-sdk/openai-compatible)". */
export function apiText(catalog: Catalog, provider: string, words: Wording): string | null {
  const calls = words.of(callsMessages);
  const api = catalog.apis[provider];
  if (!api) return null;
  const style = calls.style(api.style && api.style !== provider ? api.style : null);
  return calls.api(providerName(catalog, provider), style, api.address ?? null, api.package);
}

const notStated = ['authentication', 'rateLimits', 'sdks'] as const;

/** How a call proves who makes it, which SDKs there are and where rate limits are told; then in one line what is not published. */
export function accessLines(catalog: Catalog, providers: readonly string[], words: Wording): readonly Text[] {
  const { locale } = words;
  const calls = words.of(callsMessages);
  const known = providers.flatMap((provider): Text[] => {
    const { authentication, rateLimits, sdks } = catalog.apis[provider] ?? {};
    const told = [
      ...(authentication ? [calls.authentication(localized(authentication, locale))] : []),
      ...(sdks ? [calls.sdks(sdks)] : []),
    ].join(', ');
    if (!told && !rateLimits) return [];
    const link: Text = rateLimits ? [told ? ', ' : '', { link: calls.rateLimits, url: rateLimits }] : [];
    return [[`${providerName(catalog, provider)}: ${told}`, ...link, '.']];
  });
  const silent = notStated.filter((field) => providers.some((provider) => !catalog.apis[provider]?.[field]));
  return silent.length > 0 && providers.length > 0
    ? [...known, [calls.unpublished(silent, known.length > 0)]]
    : known;
}

/** The provider whose API stands for a model: that of its reference price. */
export function usualProvider(model: Model, today: string): string | null {
  return referenceRoute(model, today)?.offer.provider ?? null;
}

/** The providers of the policy that serve a model at a price today. */
export function providersOf(model: Model, today: string): readonly string[] {
  return [...new Set(liveRoutes(model, today).map(({ offer }) => offer.provider))];
}
