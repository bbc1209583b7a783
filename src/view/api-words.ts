import type { Catalog, Model } from '../catalog/catalog.ts';
import { providerName, referenceRoute } from '../catalog/routes.ts';

const styles = { openai: "OpenAI's style", anthropic: "Anthropic's style" } as const;

/** How a provider is called, as a source says: "Scaleway: OpenAI's style at https://api.scaleway.ai/v1 (JavaScript: @ai-sdk/openai-compatible)". */
export function apiText(catalog: Catalog, provider: string): string | null {
  const api = catalog.apis[provider];
  if (!api) return null;
  const at = api.address ? ` at ${api.address}` : '';
  return `${providerName(catalog, provider)}: ${api.style && api.style !== provider ? styles[api.style] : 'its own API'}${at} (JavaScript: ${api.package})`;
}

/** The provider whose API stands for a model: that of its reference price. */
export function usualProvider(model: Model, today: string): string | null {
  return referenceRoute(model, today)?.offer.provider ?? null;
}
