import { questionMessages } from '../messages/question.ts';
import { names } from '../names.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from './reply.ts';

/** How many parameters. */
export function parametersReply({ models, words }: QuestionInput): Reply {
  const question = words.of(questionMessages);
  const open = names(models.filter(({ parameters }) => !parameters));
  return {
    text: sentences(
      ...models.map(({ name, parameters }) => {
        const value = parameters?.chosen.value;
        return value && question.parameters(name, value.total, value.active);
      }),
      open.length > 0 && question.parametersUnknown(open),
    ),
    claims: models.map(({ parameters }) => parameters?.chosen),
    more: pageOf(models),
  };
}
