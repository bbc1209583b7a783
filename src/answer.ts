import type { Answerer } from './answerer.ts';
import type { Catalog } from './catalog/catalog.ts';
import { suggestModels } from './catalog/find.ts';
import { stateOf } from './catalog/state.ts';
import type { Command } from './command/command.ts';
import { compareNames, parseCompare } from './command/parse.ts';
import { compare } from './comparison/compare.ts';
import { createMemo, rememberedCards } from './memo.ts';
import type { Card } from './view/card.ts';
import { clamp } from './view/clean-text.ts';
import { compareView } from './view/compare.ts';
import { helpView } from './view/help.ts';
import { mistakeView } from './view/mistake.ts';

/** `result` is what `--json` prints, `card` what people read; `today` is an ISO day. */
export function answer(
  command: Command,
  context: { readonly catalog: Catalog; readonly today: string },
): { result: object; card: Card } {
  const { catalog, today } = context;
  if (command.kind === 'help') return helpView(catalog);
  if (command.kind === 'misunderstood') return mistakeView(catalog, command);
  const models = command.models.map((match) => {
    const model = match.model === null ? undefined : catalog.models.get(match.model);
    if (!model) throw new Error(`the command names ${match.model}, which is not in the catalog`);
    return model;
  });
  return compareView(catalog, compare(catalog, models, command.workload, today), command, today);
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
      remembered(`text ${text.slice(0, 1100)}`, (catalog, today) => parseCompare(catalog, text, today)),
    compareNames: (names, options) =>
      remembered(`names ${JSON.stringify([names, options])}`, (catalog, today) =>
        compareNames(catalog, names, options, today),
      ),
    mention: (text) =>
      remembered(`mention ${text.slice(0, 1100)}`, (catalog, today) => {
        const command = parseCompare(catalog, text.replace(/[?!.]+\s*$/, ''), today);
        return command.kind === 'compare' ? command : { kind: 'help' };
      }),
    help: () => remembered('help', () => ({ kind: 'help' })),
    suggest: (text, limit) =>
      suggestModels(current(), text, limit).map((model) => {
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
