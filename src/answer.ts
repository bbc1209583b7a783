import type { Catalog, Model } from './catalog/catalog.ts';
import { explain } from './catalog/explain.ts';
import type { Match } from './catalog/match.ts';
import type { Command } from './command/command.ts';
import { compare } from './comparison/compare.ts';
import type { Locale } from './locale.ts';
import { verify } from './verify/verify.ts';
import type { Card } from './view/card.ts';
import { changesView } from './view/changes.ts';
import { compareView } from './view/compare.ts';
import { costView } from './view/cost.ts';
import { explainView } from './view/explain.ts';
import { helpView } from './view/help.ts';
import { hostView } from './view/host.ts';
import { messagesOf } from './view/messages/messages.ts';
import { mistakeView } from './view/mistake.ts';
import { modelView } from './view/model.ts';
import { pickView } from './view/pick.ts';
import { questionView } from './view/question/question.ts';
import { reportView } from './view/report.ts';
import { verifyView } from './view/verify.ts';

/** The model that a name was matched with. */
export function modelIn(catalog: Catalog, { model: id }: Match): Model {
  const model = id === null ? undefined : catalog.models.get(id);
  if (!model) throw new Error(`the command names ${id}, which is not in the catalog`);
  return model;
}

/** `result` is what `--json` prints, `card` what people read; `today` is an ISO day, `locale` the language of both. */
export function answer(
  command: Command,
  context: {
    readonly catalog: Catalog;
    readonly today: string;
    readonly locale?: Locale;
    readonly feedbackUrl?: string | null;
  },
): { result: object; card: Card } {
  const { catalog, today, feedbackUrl = null } = context;
  const words = messagesOf(context.locale ?? 'en');
  const modelOf = (match: Match) => modelIn(catalog, match);
  switch (command.kind) {
    case 'help':
      return helpView(catalog, words);
    case 'misunderstood':
      return mistakeView(catalog, command, words);
    case 'question':
      return questionView(catalog, command.understood, today);
    case 'explain':
      return explainView(
        catalog,
        command.model,
        explain(catalog, modelOf(command.model), command.field, today),
        words,
      );
    case 'pick':
      return pickView(catalog, command, today, words);
    case 'model':
      return modelView(catalog, modelOf(command.model), command, today, words);
    case 'cost':
      return costView(catalog, command.models.map(modelOf), command, today, words);
    case 'host':
      return hostView(catalog, modelOf(command.model), command, today, words);
    case 'report': {
      const asked = { provider: command.provider, feedbackUrl, today };
      return reportView(catalog, command.models.map(modelOf), asked, words);
    }
    case 'changes':
      return changesView(catalog, command, words);
    case 'verify':
      return verifyView(
        catalog,
        verify(catalog, command.text, today),
        { characters: command.text.length, of: command.length },
        words,
      );
    case 'compare': {
      const models = command.models.map(modelOf);
      return compareView(
        catalog,
        compare(catalog, models, command.workload, today, command.volume ?? null),
        command,
        today,
        words,
      );
    }
    default:
      return command satisfies never;
  }
}
