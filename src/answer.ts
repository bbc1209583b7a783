import type { Answerer, ClickAnswer } from './answerer.ts';
import type { Catalog, Model } from './catalog/catalog.ts';
import { explain } from './catalog/explain.ts';
import type { Match } from './catalog/match.ts';
import { stateOf } from './catalog/state.ts';
import { suggestModels } from './catalog/suggest.ts';
import { clicked } from './command/click.ts';
import type { Command } from './command/command.ts';
import { formOf, newForm } from './command/form.ts';
import { comparableModels } from './command/list.ts';
import { modelsIn } from './command/models-in.ts';
import { misunderstood } from './command/parse.ts';
import { comparisonOf, parseComparison } from './command/parse-comparison.ts';
import { costNames } from './command/parse-cost.ts';
import { modelCommand } from './command/parse-model.ts';
import { changesCommand, parseTiebreak } from './command/parse-tiebreak.ts';
import { noCostWords } from './command/read-volume.ts';
import { submitted } from './command/submission.ts';
import { compare } from './comparison/compare.ts';
import { createMemo, rememberedCards } from './memo.ts';
import type { Card } from './view/card.ts';
import { changesView } from './view/changes.ts';
import { withReportButton } from './view/choices.ts';
import { clamp } from './view/clean-text.ts';
import { compareView } from './view/compare.ts';
import { costView } from './view/cost.ts';
import { explainView } from './view/explain.ts';
import { formView, leftOut, withForm, wrongFormView } from './view/form.ts';
import { helpView } from './view/help.ts';
import { homeView } from './view/home.ts';
import { hostView } from './view/host.ts';
import { mistakeView } from './view/mistake.ts';
import { modelView } from './view/model.ts';
import { pickView } from './view/pick.ts';
import { reportView } from './view/report.ts';
import { stepView } from './view/step.ts';

function modelIn(catalog: Catalog, { model: id }: Match): Model {
  const model = id === null ? undefined : catalog.models.get(id);
  if (!model) throw new Error(`the command names ${id}, which is not in the catalog`);
  return model;
}

/** `result` is what `--json` prints, `card` what people read; `today` is an ISO day. */
export function answer(
  command: Command,
  context: { readonly catalog: Catalog; readonly today: string; readonly feedbackUrl?: string | null },
): { result: object; card: Card } {
  const { catalog, today, feedbackUrl = null } = context;
  const modelOf = (match: Match) => modelIn(catalog, match);
  switch (command.kind) {
    case 'help':
      return helpView(catalog);
    case 'misunderstood':
      return mistakeView(catalog, command);
    case 'explain':
      return explainView(
        catalog,
        command.model,
        explain(catalog, modelOf(command.model), command.field, today),
      );
    case 'pick':
      return pickView(catalog, command, today);
    case 'model':
      return modelView(catalog, modelOf(command.model), command, today);
    case 'cost':
      return costView(catalog, command.models.map(modelOf), command, today);
    case 'host':
      return hostView(catalog, modelOf(command.model), command, today);
    case 'report':
      return reportView(catalog, command.models.map(modelOf), {
        provider: command.provider,
        feedbackUrl,
        today,
      });
    case 'changes':
      return changesView(catalog, command);
    case 'compare': {
      const models = command.models.map(modelOf);
      return compareView(
        catalog,
        compare(catalog, models, command.workload, today, command.volume ?? null),
        command,
        today,
      );
    }
    default:
      return command satisfies never;
  }
}

/**
 * The door that platforms use: answers are kept per catalog and day, so the same words give the same Card.
 * @param feedbackUrl where wrong figures are reported; with it, answers have a button for that
 */
export function createAnswerer(
  current: () => Catalog,
  clock: () => Date = () => new Date(),
  feedbackUrl: string | null = null,
): Answerer {
  const memo = createMemo<Card>(rememberedCards);
  const clicks = createMemo<ClickAnswer>(rememberedCards);
  const cardOf = (command: Command, catalog: Catalog, today: string): Card => {
    const { card } = answer(command, { catalog, today, feedbackUrl });
    return feedbackUrl === null ? card : withReportButton(card);
  };
  const day = () => clock().toISOString().slice(0, 10);
  const remembered = (key: string, parse: (catalog: Catalog, today: string) => Command): Card => {
    const catalog = current();
    const today = day();
    return memo(catalog, `${today} ${key}`, () => cardOf(parse(catalog, today), catalog, today));
  };
  return {
    compareText: (text) =>
      remembered(`text ${text.slice(0, 1100)}`, (catalog, today) => parseComparison(catalog, text, today)),
    compareNames: (names, options) =>
      remembered(`names ${JSON.stringify([names, options])}`, (catalog, today) =>
        comparisonOf(catalog, names, options, today),
      ),
    tiebreakText: (text) =>
      remembered(`tiebreak ${text.slice(0, 1100)}`, (catalog, today) => parseTiebreak(catalog, text, today)),
    model: (name, offer, options) =>
      remembered(`model ${JSON.stringify([name, offer, options])}`, (catalog, today) =>
        modelCommand(catalog, name, offer, options, today),
      ),
    cost: (names, words, options) =>
      remembered(`cost ${JSON.stringify([names, words, options])}`, (catalog, today) =>
        costNames(catalog, names, { ...noCostWords, ...words }, options, today),
      ),
    changes: (model, since) =>
      remembered(`changes ${JSON.stringify([model, since])}`, (catalog, today) =>
        changesCommand(catalog, model, since, today),
      ),
    ask: (text) => {
      const card = remembered(`mention ${text.slice(0, 1100)}`, (catalog, today) =>
        parseComparison(catalog, text, today),
      );
      return { kind: 'answer', card, models: [], topics: [] };
    },
    click: ({ control, state, value }) => {
      const catalog = current();
      const today = day();
      return clicks(catalog, `${today} ${control} ${state} ${value}`.slice(0, 300), () => {
        const asked = clicked(catalog, { control, state, value }, today);
        return asked.how === 'form'
          ? { how: 'form', form: formView(catalog, asked.values) }
          : { how: asked.how, card: cardOf(asked.command, catalog, today) };
      });
    },
    form: () =>
      formView(current(), { state: newForm, page: 'compare', models: [], workload: null, volume: '' }),
    submit(submission) {
      const catalog = current();
      const today = day();
      const command = submitted(catalog, submission, today);
      return command.kind === 'wrong-form'
        ? wrongFormView(catalog, command)
        : { card: cardOf(command, catalog, today) };
    },
    compareMessage(text) {
      const catalog = current();
      const today = day();
      const ids = modelsIn(catalog, text, today);
      if (ids.length < comparableModels.least) {
        return withForm(catalog, misunderstood('few-in-message', '', ids), formOf(ids));
      }
      const compared = ids.slice(0, comparableModels.most);
      const card = cardOf(
        comparisonOf(catalog, compared, { workload: null, private: true }, today),
        catalog,
        today,
      );
      return ids.length === compared.length
        ? card
        : { ...card, blocks: [leftOut(ids.length), ...card.blocks] };
    },
    home: () => memo(current(), 'home', () => homeView(current())),
    step(names) {
      const catalog = current();
      const today = day();
      const command = comparisonOf(catalog, names, { workload: null, private: false }, today);
      if (command.kind !== 'compare') return { error: answer(command, { catalog, today }).card.summary };
      return stepView(
        catalog,
        compare(
          catalog,
          command.models.map((match) => modelIn(catalog, match)),
          null,
          today,
        ),
        command,
        today,
      );
    },
    modelsIn: (text) => modelsIn(current(), text, day()),
    suggest: (text, limit) =>
      suggestModels(current(), text, limit, day()).map((model) => {
        const { state } = stateOf(current(), model, day());
        return {
          label: clamp(state === 'active' ? model.name : `${model.name} - ${state}`, 100),
          id: model.id,
        };
      }),
    workloads: () =>
      Object.entries(current().workloads).map(([id, workload]) => ({ label: workload.name, id })),
  };
}
