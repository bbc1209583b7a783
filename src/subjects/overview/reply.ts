import { referenceRoute } from '../../catalog/routes.ts';
import { stateOf } from '../../catalog/state.ts';
import { unitRoute } from '../../catalog/unit-price.ts';
import { fitFacts } from '../../fit/facts.ts';
import { groupAsked } from '../line-up/group.ts';
import { groupReply } from '../line-up/reply.ts';
import { peersOf } from '../peers/rule.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { figuresText, standingText, strengthsText, whatText } from './show.ts';

/** What a model is: two sentences and its main figures; of a lab, a brand or a line its members. */
export function overviewReply(input: QuestionInput): Reply {
  const { catalog, query, models, today, words } = input;
  const group = models.length === 0 ? groupAsked(catalog, query) : null;
  if (group) return groupReply(input, group);
  const [first] = models;
  const figures = models.map((model) => {
    const sold = unitRoute(model, today);
    return figuresText(
      catalog,
      model,
      { facts: fitFacts(catalog, model, today, null), sold, offer: null },
      words,
    );
  });
  const peer = first && models.length === 1 ? peersOf(catalog, first, today)[0] : undefined;
  return {
    text: sentences(
      ...models.flatMap((model) => [
        whatText(catalog, model, stateOf(catalog, model, today), today, words),
        standingText(catalog, model, words),
        strengthsText(catalog, model, today, words),
      ]),
    ),
    rest: models.length === 1 ? (figures[0] ?? '') : '',
    block:
      models.length > 1
        ? {
            kind: 'notes',
            items: models.flatMap(({ name }, index) =>
              figures[index] ? [[`${name}: ${figures[index]}`]] : [],
            ),
          }
        : null,
    claims: models.flatMap((model) => [
      model.released?.chosen,
      (unitRoute(model, today) ?? referenceRoute(model, today))?.claim,
      model.contextWindow?.chosen,
    ]),
    saysSources: true,
    more: [...pageOf(models), ...(first && peer ? pageOf([first, peer]) : [])],
  };
}
