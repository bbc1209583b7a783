import { referenceRoute } from '../../catalog/routes.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { alternativeWords } from './show.ts';

/** What else to look at: one cheaper, one stronger. */
export function alternativesReply({ catalog, models, today, words }: QuestionInput): Reply {
  const each = models.map((model) => alternativeWords(catalog, model, models, today, words));
  const found = each.flatMap(({ cheaper, stronger }) => [cheaper, stronger].filter((one) => one !== null));
  const [first] = models;
  return {
    text: sentences(...each.flatMap(({ lines }) => lines)),
    claims: [...models, ...found].map((model) => referenceRoute(model, today)?.claim),
    saysSources: true,
    more: first && found.length > 0 ? pageOf([first, ...new Set(found)].slice(0, 5)) : pageOf(models),
    models: found,
  };
}
