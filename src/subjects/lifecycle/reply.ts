import type { Model } from '../../catalog/catalog.ts';
import { providerName, referenceRoute } from '../../catalog/routes.ts';
import { ownLifecycle, stateOf } from '../../catalog/state.ts';
import { alternativeWords } from '../alternatives/show.ts';
import { questionMessages } from '../question/say.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { replacementText, stateHead, stateSentence } from './state.ts';

const claimsOf = (model: Model) => [ownLifecycle(model)?.claim];

/** What the state is, which has a source, and what follows from it. */
function lifeText({ catalog, today, words }: QuestionInput, model: Model): { text: string; rest?: string } {
  const question = words.of(questionMessages);
  const state = stateOf(catalog, model, today);
  const whole = stateSentence(catalog, model, state, today, words);
  const text = stateHead(catalog, model, state, words);
  if (whole !== null && text !== null) return { text, rest: whole.slice(text.length + 1) };
  if (whole !== null) return { text: whole };
  const own = ownLifecycle(model);
  const until = own?.earliestShutdown;
  return {
    text: sentences(
      question.active(model.name),
      own && until && until > today && question.notBefore(providerName(catalog, own.surface), until),
    ),
  };
}

/** Whether models still live, and until when. */
export function lifecycleReply(input: QuestionInput): Reply {
  const { models } = input;
  const each = models.map((model) => lifeText(input, model));
  const [first] = each;
  return {
    ...(first && each.length === 1
      ? first
      : { text: sentences(...each.flatMap(({ text, rest }) => [text, rest])) }),
    claims: models.flatMap(claimsOf),
    more: pageOf(models),
    saysState: true,
  };
}

/** What follows a model. */
export function replacementReply(input: QuestionInput): Reply {
  const { catalog, models, today, words } = input;
  const question = words.of(questionMessages);
  const each = models.map((model) => {
    const state = stateOf(catalog, model, today);
    const head = stateHead(catalog, model, state, words);
    if (state.replacement === null)
      return {
        text: sentences(question.noReplacement(model.name, state.state === 'active'), head),
        to: null,
      };
    const called = replacementText(catalog, state.replacement, today, words);
    const text =
      state.state === 'superseded'
        ? question.newestOf(model.name, called)
        : sentences(question.replaces(model.name, called), head);
    return { text, to: catalog.models.get(state.replacement) ?? null };
  });
  const brought = each.flatMap(({ to }) => to ?? []);
  const [first] = models;
  return {
    text: sentences(...each.map(({ text }) => text)),
    claims: models.flatMap(claimsOf),
    more: first && brought.length > 0 ? pageOf([first, ...brought.slice(0, 1)]) : pageOf(models),
    models: brought,
    saysState: true,
  };
}

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
