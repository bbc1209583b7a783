import { liveRoutes, providerName } from '../../catalog/routes.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { usualProvider } from '../routes/access.ts';
import { startMessages } from './say.ts';

/** How models are called. */
export function apiReply({ catalog, models, query, today, words }: QuestionInput): Reply {
  const question = words.of(startMessages);
  const each = models.map((model) => {
    const provider = query.details.provider ?? usualProvider(model, today);
    const api = provider === null ? undefined : catalog.apis[provider];
    const route = provider === null ? undefined : liveRoutes(model, today, [provider])[0];
    if (provider === null || !api || !route) return question.apiUnknown(model.name);
    const style = api.style === provider ? null : (api.style ?? null);
    return question.api(
      providerName(catalog, provider),
      style,
      api.address ?? null,
      api.package,
      route.offer.id,
    );
  });
  return {
    text: sentences(...each),
    more: models.length === 1 ? pageOf(models).map((command) => `${command} show start`) : pageOf(models),
  };
}
