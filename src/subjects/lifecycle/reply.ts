import type { Model } from '../../catalog/catalog.ts';
import { providerName } from '../../catalog/routes.ts';
import { ownLifecycle, stateOf } from '../../catalog/state.ts';
import { daysBetween, monthsBetween, newestFirst } from '../../dates.ts';
import type { Wording } from '../../language/wording.ts';
import { alternativeLines, alternativesOf, namedIn } from '../alternatives/show.ts';
import { names } from '../named.ts';
import { peersOf } from '../peers/rule.ts';
import { questionFactsMessages } from '../question/say.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { lifecycleMessages } from './say.ts';
import { replacementText, stateHead, stateSentence } from './state.ts';

const claimsOf = (model: Model) => [ownLifecycle(model)?.claim];

/** Statements that are older may have been overtaken. */
const oldDays = 30;

/** That nothing is announced, as of the day on which somebody looked. */
function activeText(model: Model, today: string, words: Wording): string {
  const say = words.of(lifecycleMessages);
  const read = ownLifecycle(model)?.lastRead;
  if (read === undefined) return say.notLookedAt(model.name);
  return daysBetween(read, today) > oldDays ? say.activeThen(model.name, read) : say.active(model.name, read);
}

/** What the state is, which has a source, and what follows from it. */
function lifeText({ catalog, today, words }: QuestionInput, model: Model): { text: string; rest?: string } {
  const question = words.of(lifecycleMessages);
  const state = stateOf(catalog, model, today);
  const whole = stateSentence(catalog, model, state, today, words);
  const text = stateHead(catalog, model, state, words);
  if (whole !== null && state.state === 'superseded')
    return { text: activeText(model, today, words), rest: whole };
  if (whole !== null && text !== null) return { text, rest: whole.slice(text.length + 1) };
  if (whole !== null) return { text: activeText(model, today, words), rest: whole };
  const own = ownLifecycle(model);
  const until = own?.earliestShutdown;
  return {
    text: sentences(
      activeText(model, today, words),
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

/** Models that are named in place of one that has no replacement. */
const mostInstead = 3;

/** What follows a model; where nothing is named, what could be taken instead. */
export function replacementReply(input: QuestionInput): Reply {
  const { catalog, models, today, words } = input;
  const question = words.of(lifecycleMessages);
  const each = models.map((model) => {
    const state = stateOf(catalog, model, today);
    const head = stateHead(catalog, model, state, words);
    const found = alternativesOf(catalog, model, today);
    if (state.replacement === null) {
      const none = question.noReplacement(model.name, state.state === 'active');
      const forLess = found.betterForLess ?? found.better.find(({ ratio }) => ratio !== null && ratio <= 1);
      const few = { ...found, better: [], betterForLess: forLess ?? null };
      const { cheaper, better } = alternativeLines(few, words);
      const named = namedIn(few);
      const near = peersOf(catalog, model, today)
        .filter((peer) => !named.includes(peer))
        .slice(0, Math.max(0, mostInstead - named.length));
      const rest = sentences(
        ...cheaper,
        forLess && sentences(...better),
        near.length > 0 && question.near(names(near)),
      );
      return { text: sentences(none, head), rest, to: [...named, ...near] };
    }
    const { successor } = alternativeLines(found, words);
    const called = replacementText(catalog, state.replacement, today, words);
    const text =
      state.state === 'superseded'
        ? question.newestOf(model.name, called)
        : sentences(question.replaces(model.name, called), head);
    const to = [catalog.models.get(state.replacement), found.successor?.model].flatMap((own) => own ?? []);
    return { text, rest: sentences(...successor), to };
  });
  const brought = [...new Set(each.flatMap(({ to }) => to))];
  const [first] = models;
  return {
    text: sentences(...each.map(({ text }) => text)),
    rest: sentences(...each.map(({ rest }) => rest)),
    claims: models.flatMap(claimsOf),
    more: first && brought.length > 0 ? pageOf([first, ...brought].slice(0, 5)) : pageOf(models),
    models: brought,
    saysState: true,
  };
}

/** When models came out, and which is newer. */
export function releaseReply({ models, words }: QuestionInput): Reply {
  const question = words.of(lifecycleMessages);
  const known = models
    .flatMap((model) => (model.released ? [{ model, value: model.released.chosen.value }] : []))
    .sort((a, b) => newestFirst(a.value, b.value));
  const open = names(models.filter(({ released }) => !released));
  const missing = open.length > 0 && question.releasedUnknown(open);
  const claims = models.map(({ released }) => released?.chosen);
  const more = pageOf(models);
  const [first, second] = known;
  if (!first || !second) {
    const text = first && question.released(first.model.name, first.model.lab.name, first.value);
    const unsure = models.length > 1 && known.length > 0 && question.newerUnknown;
    return { text: sentences(unsure, text, missing), claims, more };
  }
  const months = monthsBetween(second.value, first.value);
  const sameDay = first.value.slice(0, 7) === second.value.slice(0, 7);
  const isSure =
    open.length === 0 &&
    !(sameDay && (first.value === second.value || first.value.length !== second.value.length));
  const head = !isSure
    ? open.length === 0 && question.sameMonth
    : known.length > 2
      ? question.newest(first.model.name)
      : question.newer(first.model.name, months);
  const each = words
    .of(questionFactsMessages)
    .releases(known.map(({ model, value }) => ({ name: model.name, value })));
  return { text: sentences(head, each, missing), claims, more };
}

/** How far their knowledge goes. */
export function cutoffReply({ models, words }: QuestionInput): Reply {
  const question = words.of(lifecycleMessages);
  const known = models
    .flatMap(({ name, knowledgeCutoff }) =>
      knowledgeCutoff ? [{ name, value: knowledgeCutoff.chosen.value }] : [],
    )
    .sort((a, b) => newestFirst(a.value, b.value));
  const open = names(models.filter(({ knowledgeCutoff }) => !knowledgeCutoff));
  const [first] = known;
  return {
    text: sentences(
      first && known.length === 1
        ? question.cutoff(first.name, first.value)
        : known.length > 1 && words.of(questionFactsMessages).cutoffs(known),
      open.length > 0 && question.cutoffUnknown(open),
    ),
    claims: models.map(({ knowledgeCutoff }) => knowledgeCutoff?.chosen),
    more: pageOf(models),
  };
}
