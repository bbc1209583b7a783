import type { Answerer } from './answerer.ts';
import type { Catalog } from './catalog/catalog.ts';
import { explain } from './catalog/explain.ts';
import type { Match } from './catalog/match.ts';
import { stateOf } from './catalog/state.ts';
import { suggestModels } from './catalog/suggest.ts';
import type { Command } from './command/command.ts';
import { longestClaims } from './command/list.ts';
import { comparisonOf, parseComparison } from './command/parse-comparison.ts';
import { costNames } from './command/parse-cost.ts';
import { modelCommand } from './command/parse-model.ts';
import { changesCommand, parseTiebreak } from './command/parse-tiebreak.ts';
import { noCostWords } from './command/read-volume.ts';
import { compare } from './comparison/compare.ts';
import { createMemo, rememberedCards } from './memo.ts';
import { verify } from './verify/verify.ts';
import type { Card } from './view/card.ts';
import { changesView } from './view/changes.ts';
import { clamp } from './view/clean-text.ts';
import { compareView } from './view/compare.ts';
import { costView } from './view/cost.ts';
import { explainView } from './view/explain.ts';
import { helpView } from './view/help.ts';
import { hostView } from './view/host.ts';
import { mistakeView } from './view/mistake.ts';
import { modelView } from './view/model.ts';
import { pickView } from './view/pick.ts';
import { verifyView } from './view/verify.ts';

/** `result` is what `--json` prints, `card` what people read; `today` is an ISO day. */
export function answer(
  command: Command,
  context: { readonly catalog: Catalog; readonly today: string },
): { result: object; card: Card } {
  const { catalog, today } = context;
  const modelOf = (match: Match) => {
    const model = match.model === null ? undefined : catalog.models.get(match.model);
    if (!model) throw new Error(`the command names ${match.model}, which is not in the catalog`);
    return model;
  };
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
    case 'changes':
      return changesView(catalog, command);
    case 'verify':
      return verifyView(catalog, verify(catalog, command.text, today));
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

/** The door that platforms use: answers are kept per catalog and day, so the same words give the same Card. */
export function createAnswerer(current: () => Catalog, clock: () => Date = () => new Date()): Answerer {
  const memo = createMemo<Card>(rememberedCards);
  const day = () => clock().toISOString().slice(0, 10);
  const remembered = (key: string, parse: (catalog: Catalog, today: string) => Command): Card => {
    const catalog = current();
    const today = day();
    return memo(catalog, `${today} ${key}`, () => answer(parse(catalog, today), { catalog, today }).card);
  };
  return {
    compareText: (text) =>
      remembered(`text ${text.slice(0, 1100)}`, (catalog, today) => parseComparison(catalog, text, today)),
    compareNames: (names, options) =>
      remembered(`names ${JSON.stringify([names, options])}`, (catalog, today) =>
        comparisonOf(catalog, names, options, today),
      ),
    tiebreakText: (text) =>
      remembered(`tiebreak ${text.slice(0, longestClaims + 100)}`, (catalog, today) =>
        parseTiebreak(catalog, text, today),
      ),
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
    mention: (text) =>
      remembered(`mention ${text.slice(0, 1100)}`, (catalog, today) => {
        const command = parseComparison(catalog, text.replace(/[?!.]+\s*$/, ''), today);
        return command.kind === 'compare' ? command : { kind: 'help' };
      }),
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
