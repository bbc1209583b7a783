import { answer } from './answer.ts';
import { createAnswerMemo } from './answer-memo.ts';
import type { Answerer, Asked, ClickAnswer } from './answerer.ts';
import type { Asking, CommandEntry } from './answers/command-entry.ts';
import { commands as all } from './answers/commands.ts';
import { helpLines, typedCommands } from './answers/listings.ts';
import { modelIn } from './answers/model-in.ts';
import { parseTiebreak, readSpoken, readWhole } from './answers/parse-tiebreak.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { Match } from './catalog/match.ts';
import { stateOf } from './catalog/state.ts';
import { suggestModels } from './catalog/suggest.ts';
import { clicked } from './command/click.ts';
import { type AnyCommand, isMisunderstood } from './command/command.ts';
import { formOf } from './command/form.ts';
import { comparableModels, longestText } from './command/limits.ts';
import { misunderstood, plain } from './command/parse.ts';
import { comparisonOf } from './command/parse-comparison.ts';
import { verifyMessage } from './command/parse-verify.ts';
import { submitted } from './command/submission.ts';
import { compare } from './comparison/compare.ts';
import { wordingOf } from './language/wording.ts';
import { type Locale, localeOfWords } from './locale.ts';
import { modelsIn } from './question/models-in.ts';
import { understand } from './question/understand.ts';
import { capabilityLabel } from './view/capability-label.ts';
import type { Card } from './view/card.ts';
import { chartOf } from './view/chart-of.ts';
import { clamp } from './view/clean-text.ts';
import { formView, leftOut, withForm, wrongFormView } from './view/form.ts';
import { homeView } from './view/home.ts';
import { formsMessages } from './view/messages/forms.ts';
import { vocabularyMessages } from './view/messages/vocabulary.ts';
import { questionView } from './view/question/question.ts';
import { stepView } from './view/step.ts';

/** Ids of the models that a command names. */
function modelsOf(
  command: AnyCommand & { readonly models?: readonly Match[]; readonly model?: Match | null },
): string[] {
  const { models = [], model } = command;
  return [...models, ...(model ? [model] : [])].flatMap((match) => match.model ?? []);
}

/**
 * The door that platforms use: answers are kept per catalog and day, so the same words give the same Card.
 * @param feedbackUrl where wrong figures are reported
 */
export function createAnswerer(
  current: () => Catalog,
  clock: () => Date = () => new Date(),
  feedbackUrl: string | null = null,
  commands: readonly CommandEntry[] = all,
): Answerer {
  const memo = createAnswerMemo<Card>((card) => card);
  const asked = createAnswerMemo<Asked>(({ card }) => card);
  const clicks = createAnswerMemo<ClickAnswer>((clicked) => ('card' in clicked ? clicked.card : null));
  const entryOf = (name: string) => commands.find((own) => own.name === name);
  const cardOf = (command: AnyCommand, asking: Asking): Card =>
    answer(command, { ...asking, feedbackUrl, commands }).card;
  const day = () => clock().toISOString().slice(0, 10);
  const remembered = (
    key: string,
    said: string,
    usual: Locale,
    read: (asking: Asking) => AnyCommand,
  ): Card => {
    const asking = { catalog: current(), today: day(), locale: localeOfWords(said) ?? usual };
    return memo(asking.catalog, `${asking.today} ${asking.locale} ${key} ${said}`, () =>
      cardOf(read(asking), asking),
    );
  };
  const typed: Answerer['typed'] = (name, text, usual) => {
    const whole = name === 'tiebreak' ? readWhole(text, commands) : null;
    // Texts to check are long, and nobody sends the same again.
    if (whole) {
      return cardOf(whole, { catalog: current(), today: day(), locale: localeOfWords(text) ?? usual });
    }
    return remembered(`typed ${name}`, text.slice(0, 1100), usual, (asking) => {
      const { catalog, today, locale } = asking;
      if (name === 'tiebreak') return parseTiebreak(catalog, text, today, locale, commands);
      return entryOf(name)?.read(text, asking) ?? { kind: 'help' };
    });
  };
  return {
    typed,
    filled(name, given, usual) {
      const entry = entryOf(name);
      const filled = entry?.form?.fill(given) ?? { said: '' };
      if ('typed' in filled) return typed('tiebreak', filled.typed, usual);
      if (!('read' in filled)) throw new Error(`the form of "${name}" is not read as a command`);
      if (entry?.readsText) {
        const asking = { catalog: current(), today: day(), locale: usual };
        return cardOf(filled.read(asking), asking);
      }
      const said = JSON.stringify(given);
      return remembered(`form ${name}`, said, usual, filled.read);
    },
    ask: (text, { previous, locale }) => {
      const catalog = current();
      const today = day();
      const key = JSON.stringify([today, locale, previous, text.slice(0, 1100)]);
      return asked(catalog, key, () => {
        const understood = understand(catalog, text, { today, previous, locale });
        const { result, card } = questionView(catalog, understood, today);
        return { card, models: result.models, topics: result.topics, outcome: result.kind };
      });
    },
    command: (text, usual) => {
      const catalog = current();
      const today = day();
      const locale = localeOfWords(text) ?? usual;
      const asking = { catalog, today, locale };
      const whole = readWhole(text.replace(/^\s*\/?tiebreak\s+/i, ''), commands);
      if (whole) {
        const outcome = isMisunderstood(whole) ? 'clarify' : 'answer';
        return { card: cardOf(whole, asking), models: [], topics: [], outcome };
      }
      const words = plain(text).replace(/^\/?tiebreak\s+/i, '');
      const command = text.length > longestText ? null : readSpoken(words, asking, commands);
      if (!command || isMisunderstood(command)) return null;
      const card = cardOf(command, asking);
      return { card, models: modelsOf(command), topics: [], outcome: 'answer' };
    },
    click: ({ control, state, value }, locale) => {
      const catalog = current();
      const today = day();
      return clicks(catalog, `${today} ${locale} ${control} ${state} ${value}`.slice(0, 300), () => {
        const asked = clicked(catalog, { control, state, value }, today);
        if (asked.how === 'form') return { how: 'form', form: formView(catalog, asked.values) };
        const said = asked.locale ?? locale;
        const card = cardOf(asked.command, { catalog, today, locale: said });
        // Nobody was offered the chart of an answer without one.
        return asked.how === 'picture' && !chartOf(card)
          ? {
              how: 'beside',
              card: cardOf(misunderstood('forged-click', ''), { catalog, today, locale: said }),
            }
          : { how: asked.how, card };
      });
    },
    form: (locale) =>
      formView(current(), {
        state: formOf([], { locale }),
        page: 'compare',
        locale,
        models: [],
        workload: null,
        volume: '',
      }),
    submit(submission, usual) {
      const catalog = current();
      const today = day();
      const { command, locale } = submitted(catalog, submission, today, usual);
      return command.kind === 'wrong-form'
        ? wrongFormView(catalog, command, wordingOf(locale))
        : { card: cardOf(command, { catalog, today, locale }) };
    },
    compareMessage(text, locale) {
      const catalog = current();
      const today = day();
      const ids = modelsIn(catalog, text, today);
      const words = wordingOf(locale);
      if (ids.length < comparableModels.least) {
        return withForm(catalog, misunderstood('few-in-message', '', ids), formOf(ids, { locale }), words);
      }
      const compared = ids.slice(0, comparableModels.most);
      const command = comparisonOf(catalog, compared, { workload: null, private: true }, today);
      const card = cardOf(command, { catalog, today, locale });
      return ids.length === compared.length
        ? card
        : { ...card, blocks: [leftOut(ids.length, words), ...card.blocks] };
    },
    verifyMessage(text, locale) {
      return cardOf(verifyMessage(text), { catalog: current(), today: day(), locale });
    },
    home: (locale) =>
      memo(current(), `home ${locale}`, () =>
        homeView(current(), wordingOf(locale), {
          help: helpLines(commands, locale),
          typed: typedCommands(commands, locale),
        }),
      ),
    step(names, locale) {
      const catalog = current();
      const today = day();
      const command = comparisonOf(catalog, names, { workload: null, private: false }, today);
      if (command.kind !== 'compare')
        return { error: answer(command, { catalog, today, locale }).card.summary };
      const models = command.models.map((match) => modelIn(catalog, match));
      return stepView(catalog, compare(catalog, models, null, today), command, today, wordingOf(locale));
    },
    modelsIn: (text) => modelsIn(current(), text, day()),
    suggest: (text, limit, locale) =>
      suggestModels(current(), text, limit, day()).map((model) => {
        const { state } = stateOf(current(), model, day());
        const label =
          state === 'active' ? model.name : wordingOf(locale).of(formsMessages).inState(model.name, state);
        return { label: clamp(label, 100), id: model.id };
      }),
    workloads: (locale) =>
      Object.entries(current().workloads).map(([id, { name }]) => ({
        label: wordingOf(locale).of(vocabularyMessages).workload(id, name),
        id,
      })),
    capabilities: (locale) =>
      Object.entries(current().capabilities).map(([id, { labels }]) => ({
        label: capabilityLabel(current(), id, wordingOf(locale)),
        id: labels.en?.toLowerCase() ?? id,
      })),
  };
}
