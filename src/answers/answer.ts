import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../language/locale.ts';
import { wordingOf } from '../language/wording.ts';
import type { AnyCommand, Misunderstood, ReportCommand } from './command.ts';
import { type Answer, type AnswerContext, type Answering, defineAnswer } from './command-entry.ts';
import { commands as all } from './commands.ts';
import { answerGuide } from './guide/answer.ts';
import { mistakeView } from './mistake/card.ts';
import { modelIn } from './model-in.ts';
import { reportView } from './report/card.ts';
import { withWorkload } from './settings/default-workload.ts';

/** What is answered without being a command that anybody types: mistakes, the guided question, and a button under answers. */
const others: readonly Answering[] = [
  defineAnswer<Misunderstood>('misunderstood', (mistake, { catalog, words, said, texts, today }) =>
    mistakeView(catalog, mistake, words, { said, texts, today }),
  ),
  answerGuide,
  defineAnswer<ReportCommand>(
    'report',
    ({ models, provider, isSent = false }, { catalog, today, feedbackUrl, words }) =>
      reportView(
        catalog,
        models.map((match) => modelIn(catalog, match)),
        { provider, feedbackUrl, isSent, today },
        words,
      ),
  ),
];

/** The answer to a command of a kind that is among `commands`, in English unless `locale` says otherwise. */
export function answer(
  command: AnyCommand,
  context: { readonly catalog: Catalog; readonly today: string } & Partial<
    Pick<AnswerContext, 'feedbackUrl' | 'reader' | 'commands' | 'texts' | 'said' | 'workload'> & {
      readonly locale: Locale;
    }
  >,
): Answer {
  const {
    locale = 'en',
    feedbackUrl = null,
    reader = null,
    commands = all,
    texts = null,
    said = null,
  } = context;
  const answering = [...commands, ...others].find(({ kind }) => kind === command.kind);
  if (!answering) throw new Error(`nobody answers a command of kind "${command.kind}"`);
  return answering.answer(withWorkload(context.catalog, command, context.workload ?? null), {
    ...context,
    locale,
    feedbackUrl,
    reader,
    commands,
    texts,
    said,
    words: wordingOf(locale),
  });
}
