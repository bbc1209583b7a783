import type { Catalog } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { isTimed, speedDomain, speedOf, timingParty } from '../../catalog/speed.ts';
import { stateOf } from '../../catalog/state.ts';
import type { Wording } from '../../language/wording.ts';
import { pick } from '../../pick/search.ts';
import { names } from '../named.ts';
import { pageOf, type QuestionInput, type Reply } from '../reply.ts';
import { compareSpeed } from './rule.ts';
import { speedMessages } from './say.ts';
import { speedWords } from './show.ts';

/** That no one model can be called the fastest, and of how many models times are published. */
function fastestText(catalog: Catalog, words: Wording): string {
  const chat = [...catalog.models.values()].filter(({ task }) => task === 'chat');
  const timed = chat.filter(({ scores }) =>
    scores.some(({ benchmark }) => catalog.benchmarks[benchmark]?.domain === speedDomain),
  );
  return words.of(speedMessages).fastestUnknown(timed.length, chat.length);
}

const mostShown = 3;

/** The fastest of all models that one party has timed; that it cannot be told where none has. */
function fastestReply({ catalog, today, words }: QuestionInput): Reply {
  const say = words.of(speedMessages);
  const size = catalog.practice.timedAnswer;
  const request = { task: 'chat', wishes: [], goal: 'speed', volume: null, including: [] } as const;
  const picks = isTimed(catalog) ? pick(catalog, request, today).picks : [];
  const [first, second] = picks;
  if (!first || !second) return { text: fastestText(catalog, words) };
  const shown = picks.slice(0, mostShown).map(({ model }) => model);
  const speeds = shown.map((model) => speedOf(model, size, timingParty));
  const each = shown.map(({ name }, index) => {
    const [low, high] = speeds[index]?.total ?? [0, 0];
    return { name, time: say.seconds(low, high) };
  });
  const who = catalog.sources[timingParty]?.name ?? timingParty;
  const told = say.totals(size, each);
  const isTie = first.score === second.score;
  return {
    text: say.headed(isTie ? say.nobodyFaster(who, told) : say.doneFirst(first.model.name, who, told)),
    claims: speeds.flatMap((own) => [own.first?.claim, own.rate?.claim]),
    more: pageOf(shown).map((command) => `${command} show speed`),
    models: shown,
  };
}

/** What can be told of models that nobody timed. */
function insteadText({ catalog, models, today, words }: QuestionInput): string {
  return words.of(speedMessages).instead(
    models.map((model) => {
      const { total = null, active = null } = model.parameters?.chosen.value ?? {};
      const { state, on } = stateOf(catalog, model, today);
      return {
        name: model.name,
        parameters: total,
        active,
        price: referenceRoute(model, today)?.price ?? null,
        ends: state === 'retiring' ? on : null,
      };
    }),
  );
}

/** How fast models answer, where a source times them; else what can be told of them. */
export function speedReply(input: QuestionInput): Reply {
  const { catalog, models, today, words } = input;
  if (models.length === 0) return fastestReply(input);
  const { speeds } = compareSpeed(models, catalog.practice.timedAnswer);
  const scores = speeds.flatMap(({ first, rate }) => [first, rate]).filter((score) => score !== null);
  const more = pageOf(models);
  if (scores.length === 0)
    return {
      text: words.of(speedMessages).speed(names(models)),
      rest: insteadText(input),
      claims: models.map((model) => referenceRoute(model, today)?.claim),
      saysSources: true,
      more,
    };
  const told = speedWords(catalog, models, words);
  const isBegin = speeds.every(({ rate }) => rate === null);
  return {
    text: isBegin ? `${words.of(speedMessages).firstToken}: ${told}` : told,
    claims: scores.map(({ claim }) => claim),
    more: models.length > 1 ? more.map((command) => `${command} show speed`) : more,
  };
}
