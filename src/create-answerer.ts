import { answer, modelIn } from './answer.ts';
import { createAnswerMemo } from './answer-memo.ts';
import type { Answerer, Asked, ClickAnswer } from './answerer.ts';
import type { Catalog } from './catalog/catalog.ts';
import { stateOf } from './catalog/state.ts';
import { suggestModels } from './catalog/suggest.ts';
import { clicked } from './command/click.ts';
import type { Command } from './command/command.ts';
import { formOf } from './command/form.ts';
import { comparableModels, longestText } from './command/list.ts';
import { misunderstood, plain } from './command/parse.ts';
import { comparisonOf, parseComparison } from './command/parse-comparison.ts';
import { costNames } from './command/parse-cost.ts';
import { modelCommand } from './command/parse-model.ts';
import { changesCommand, parseNamed, parseTiebreak } from './command/parse-tiebreak.ts';
import { parseVerify, verifyCommand } from './command/parse-verify.ts';
import { noCostWords } from './command/read-volume.ts';
import { submitted } from './command/submission.ts';
import { compare } from './comparison/compare.ts';
import { type Locale, localeOfWords } from './locale.ts';
import { modelsIn } from './question/models-in.ts';
import { understand } from './question/understand.ts';
import { capabilityLabel } from './view/capability-label.ts';
import type { Card } from './view/card.ts';
import { chartOf } from './view/chart-of.ts';
import { clamp } from './view/clean-text.ts';
import { formView, leftOut, withForm, wrongFormView } from './view/form.ts';
import { homeView } from './view/home.ts';
import { messagesOf } from './view/messages/messages.ts';
import { questionView } from './view/question/question.ts';
import { stepView } from './view/step.ts';

/** Commands that people say as such; the other names begin questions too. */
const spoken = /^\/?(?:changes|cost|explain|help|host|model|pick)(?!\S)(?!.*[?\uFF1F]$)/iu;

/** Ids of the models that a command names. */
function modelsOf(command: Command): readonly string[] {
  if ('models' in command) return command.models.flatMap(({ model }) => model ?? []);
  return 'model' in command && command.model?.model ? [command.model.model] : [];
}

/**
 * The door that platforms use: answers are kept per catalog and day, so the same words give the same Card.
 * @param feedbackUrl where wrong figures are reported
 */
export function createAnswerer(
  current: () => Catalog,
  clock: () => Date = () => new Date(),
  feedbackUrl: string | null = null,
): Answerer {
  const memo = createAnswerMemo<Card>((card) => card);
  const asked = createAnswerMemo<Asked>(({ card }) => card);
  const clicks = createAnswerMemo<ClickAnswer>((clicked) => ('card' in clicked ? clicked.card : null));
  const cardOf = (command: Command, catalog: Catalog, today: string, locale: Locale): Card =>
    answer(command, { catalog, today, locale, feedbackUrl }).card;
  const day = () => clock().toISOString().slice(0, 10);
  const remembered = (
    key: string,
    said: string,
    usual: Locale,
    parse: (catalog: Catalog, today: string, locale: Locale) => Command,
  ): Card => {
    const catalog = current();
    const today = day();
    const locale = localeOfWords(said) ?? usual;
    return memo(catalog, `${today} ${locale} ${key} ${said}`, () =>
      cardOf(parse(catalog, today, locale), catalog, today, locale),
    );
  };
  return {
    compareText: (text, locale) =>
      remembered('text', text.slice(0, 1100), locale, (catalog, today) =>
        parseComparison(catalog, text, today),
      ),
    compareNames: (names, options, locale) =>
      remembered('names', JSON.stringify([names, options]), locale, (catalog, today) =>
        comparisonOf(catalog, names, options, today),
      ),
    tiebreakText(text, usual) {
      const checked = parseVerify(text);
      // Texts to check are long, and nobody sends the same again.
      if (checked) return cardOf(checked, current(), day(), localeOfWords(text) ?? usual);
      return remembered('tiebreak', text.slice(0, 1100), usual, (catalog, today, locale) =>
        parseTiebreak(catalog, text, today, locale),
      );
    },
    model: (name, offer, options, locale) =>
      remembered('model', JSON.stringify([name, offer, options]), locale, (catalog, today) =>
        modelCommand(catalog, name, offer, options, today),
      ),
    cost: (names, words, options, locale) =>
      remembered('cost', JSON.stringify([names, words, options]), locale, (catalog, today) =>
        costNames(catalog, names, { ...noCostWords, ...words }, options, today),
      ),
    changes: (model, since, locale) =>
      remembered('changes', JSON.stringify([model, since]), locale, (catalog, today) =>
        changesCommand(catalog, model, since, today),
      ),
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
      const checked = parseVerify(text.replace(/^\s*\/?tiebreak\s+/i, ''));
      if (checked) {
        const outcome = checked.kind === 'verify' ? 'answer' : 'clarify';
        return { card: cardOf(checked, catalog, today, locale), models: [], topics: [], outcome };
      }
      const words = plain(text).replace(/^\/?tiebreak\s+/i, '');
      if (text.length > longestText || !spoken.test(words)) return null;
      const command = parseNamed(catalog, words, today);
      if (!command || command.kind === 'misunderstood') return null;
      const card = cardOf(command, catalog, today, locale);
      return { card, models: modelsOf(command), topics: [], outcome: 'answer' };
    },
    click: ({ control, state, value }, locale) => {
      const catalog = current();
      const today = day();
      return clicks(catalog, `${today} ${locale} ${control} ${state} ${value}`.slice(0, 300), () => {
        const asked = clicked(catalog, { control, state, value }, today);
        if (asked.how === 'form') return { how: 'form', form: formView(catalog, asked.values) };
        const said = asked.locale ?? locale;
        const card = cardOf(asked.command, catalog, today, said);
        // Nobody was offered the chart of an answer without one.
        return asked.how === 'picture' && !chartOf(card)
          ? { how: 'beside', card: cardOf(misunderstood('forged-click', ''), catalog, today, said) }
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
        ? wrongFormView(catalog, command, messagesOf(locale))
        : { card: cardOf(command, catalog, today, locale) };
    },
    compareMessage(text, locale) {
      const catalog = current();
      const today = day();
      const ids = modelsIn(catalog, text, today);
      const words = messagesOf(locale);
      if (ids.length < comparableModels.least) {
        return withForm(catalog, misunderstood('few-in-message', '', ids), formOf(ids, { locale }), words);
      }
      const compared = ids.slice(0, comparableModels.most);
      const command = comparisonOf(catalog, compared, { workload: null, private: true }, today);
      const card = cardOf(command, catalog, today, locale);
      return ids.length === compared.length
        ? card
        : { ...card, blocks: [leftOut(ids.length, words), ...card.blocks] };
    },
    verifyMessage(text, locale) {
      const command = verifyCommand(text);
      const known = command.kind === 'misunderstood' ? misunderstood('empty-message', '') : command;
      return cardOf(known, current(), day(), locale);
    },
    home: (locale) => memo(current(), `home ${locale}`, () => homeView(current(), messagesOf(locale))),
    step(names, locale) {
      const catalog = current();
      const today = day();
      const command = comparisonOf(catalog, names, { workload: null, private: false }, today);
      if (command.kind !== 'compare')
        return { error: answer(command, { catalog, today, locale }).card.summary };
      const models = command.models.map((match) => modelIn(catalog, match));
      return stepView(catalog, compare(catalog, models, null, today), command, today, messagesOf(locale));
    },
    modelsIn: (text) => modelsIn(current(), text, day()),
    suggest: (text, limit, locale) =>
      suggestModels(current(), text, limit, day()).map((model) => {
        const { state } = stateOf(current(), model, day());
        const label = state === 'active' ? model.name : messagesOf(locale).forms.inState(model.name, state);
        return { label: clamp(label, 100), id: model.id };
      }),
    workloads: (locale) =>
      Object.entries(current().workloads).map(([id, { name }]) => ({
        label: messagesOf(locale).vocabulary.workload(id, name),
        id,
      })),
    capabilities: (locale) =>
      Object.entries(current().capabilities).map(([id, { labels }]) => ({
        label: capabilityLabel(current(), id, messagesOf(locale)),
        id: labels.en?.toLowerCase() ?? id,
      })),
  };
}
