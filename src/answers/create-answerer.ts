import { createAnswerMemo } from '../card/answer-memo.ts';
import type { Card } from '../card/card.ts';
import { chartOf } from '../card/chart.ts';
import { clamp } from '../card/clean-text.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { stateOf } from '../catalog/state.ts';
import { suggestModels } from '../catalog/suggest.ts';
import { isoDay } from '../dates.ts';
import { answerLocale, type Locale } from '../language/locale.ts';
import { wordingOf } from '../language/wording.ts';
import type { Match } from '../names/resolve.ts';
import { capabilityLabel } from '../subjects/abilities/label.ts';
import { compare } from '../subjects/compare.ts';
import type { Thread, Understood } from '../subjects/query.ts';
import { vocabularyMessages } from '../subjects/say.ts';
import { answer } from './answer.ts';
import type { Answerer, Asked, ClickAnswer } from './answerer.ts';
import { type Clicked, clicked, type Place } from './clicks/click.ts';
import { offersBlock, shareOffer } from './clicks/offers.ts';
import { isKept, isOfText, keptTextOf, reportSent } from './clicks/state.ts';
import { type AnyCommand, isMisunderstood } from './command.ts';
import type { Answer, Asking, CommandEntry } from './command-entry.ts';
import { commands as all } from './commands.ts';
import { comparisonOf } from './compare/read.ts';
import { stepView } from './compare/step.ts';
import type { Compiler } from './compiler/compiler.ts';
import { reread, rereadCommand } from './compiler/reread.ts';
import { formView, leftOut, withForm, wrongFormView } from './form/card.ts';
import { formsMessages } from './form/say.ts';
import { submitted } from './form/submission.ts';
import { formOf } from './form/values.ts';
import { openGuide } from './guide/open.ts';
import { homeView } from './help/home.ts';
import { comparableModels, longestText } from './limits.ts';
import { helpLines, typedCommands } from './listings.ts';
import { modelIn } from './model-in.ts';
import { parseTiebreak, readSpoken, readWhole } from './parse-tiebreak.ts';
import { questionView } from './question/card.ts';
import { modelsIn } from './question/reading.ts';
import { spokenOf } from './question/spoken-of.ts';
import { understand } from './question/understand.ts';
import { misunderstood, plain } from './read-names.ts';
import type { Reports } from './report/reports.ts';
import { type AnswerSettings, usualAnswers } from './settings/answerers.ts';
import { openly } from './settings/openly.ts';
import { claimCommand, verifyMessage } from './verify/command.ts';
import { createKeptTexts, type TextsElsewhere } from './verify/kept-texts.ts';

/** A question that was read, and what came of it. */
type Read = {
  readonly catalog: Catalog;
  /** ISO day. */
  readonly today: string;
  readonly understood: Understood;
  readonly asked: Asked;
};

/** Ids of the models that a command names. */
function modelsOf(
  command: AnyCommand & { readonly models?: readonly Match[]; readonly model?: Match | null },
): string[] {
  const { models = [], model } = command;
  return [...models, ...(model ? [model] : [])].flatMap((match) => match.model ?? []);
}

type Parts = {
  readonly current: () => Catalog;
  readonly clock?: () => Date;
  /** Where wrong figures are reported. */
  readonly feedbackUrl?: string | null;
  readonly commands?: readonly CommandEntry[];
  /** Reads what is said to the bot and given up here; null where nothing may leave the machine. */
  readonly compiler?: Compiler | null;
  /** Take notes of wrong figures for the operator; null where nobody reads them. */
  readonly reports?: Reports | null;
  /** Keeps the texts that buttons lead back to beyond this process; null where memory is enough. */
  readonly textsElsewhere?: TextsElsewhere | null;
  /** What a team or a channel has chosen of answers. */
  readonly settings?: Pick<AnswerSettings, 'workload' | 'audience'>;
};

/** The door that platforms use: answers are kept per catalog and day, so the same words give the same Card. */
export function createAnswerer(parts: Parts): Answerer {
  const { current, clock = () => new Date(), commands = all } = parts;
  const { feedbackUrl = null, compiler = null, reports = null, textsElsewhere = null } = parts;
  const { workload, audience } = parts.settings ?? usualAnswers;
  const memo = createAnswerMemo<Card>((card) => card);
  const questions = createAnswerMemo<Read>(({ asked }) => asked.card);
  const reader = compiler?.host ?? null;
  const texts = createKeptTexts(clock, textsElsewhere);
  const clicks = createAnswerMemo<ClickAnswer>((clicked) => ('card' in clicked ? clicked.card : null));
  const entryOf = (name: string) => commands.find((own) => own.name === name);
  const answerOf = (
    command: AnyCommand,
    asking: Asking,
    text?: string,
    about: readonly string[] = [],
  ): Answer => {
    const said = text === undefined ? null : { text, about };
    return answer(command, { ...asking, feedbackUrl, reader, commands, texts, said });
  };
  const cardOf = (...asked: Parameters<typeof answerOf>): Card => answerOf(...asked).card;
  const day = isoDay(clock);
  const askingOf = (said: string, usual: Locale): Asking => ({
    catalog: current(),
    today: day(),
    locale: answerLocale({ words: said, usual }),
    workload,
  });
  /** The answer to a command, which is for the asker alone where that is chosen and not said otherwise. */
  const seen = (card: Card, isPublic: boolean): Card =>
    audience === 'asker' && !isPublic && card.audience === 'everyone' ? { ...card, audience } : card;
  const remembered = (
    key: string,
    said: string,
    usual: Locale,
    read: (asking: Asking) => AnyCommand,
    isPublic: boolean,
    typedText?: string,
  ): Card => {
    const asking = askingOf(said, usual);
    return memo(asking.catalog, `${asking.today} ${asking.locale} ${key} ${said}`, () =>
      seen(cardOf(read(asking), asking, typedText), isPublic),
    );
  };
  const typed: Answerer['typed'] = (name, typedWhole, usual) => {
    const { text, isPublic } = openly(typedWhole);
    const whole = name === 'tiebreak' ? readWhole(text, askingOf(text, usual), commands) : null;
    // Texts to check are long, and nobody sends the same again.
    if (whole) return cardOf(whole, askingOf(text, usual));
    const said = text.slice(0, 1100);
    const afterTiebreak = name === 'tiebreak' ? said : `${name} ${said}`;
    const read = (asking: Asking): AnyCommand => {
      const { catalog, today, locale } = asking;
      if (name === 'tiebreak') return parseTiebreak(catalog, text, today, locale, commands);
      return entryOf(name)?.read(text, asking) ?? { kind: 'help' };
    };
    const key = `typed ${name}${isPublic ? ' publicly' : ''}`;
    if (!compiler) return remembered(key, said, usual, read, isPublic, afterTiebreak);
    const asking = askingOf(said, usual);
    const command = read(asking);
    const again = rereadCommand(compiler, command, asking);
    return again
      ? again.then((own) => seen(cardOf(own, asking, afterTiebreak), isPublic))
      : remembered(key, said, usual, () => command, isPublic, afterTiebreak);
  };
  const askedOf = (
    catalog: Catalog,
    understood: Understood,
    today: string,
    text: string,
    thread: Thread | null,
  ): Asked => {
    const said = { text, about: thread?.models ?? [] };
    const { result, card } = questionView(catalog, understood, today, { reader, texts, said, workload });
    const { models, topics, kind: outcome } = result;
    const { request = null, volume = null } = understood.kind === 'query' ? understood.query : {};
    return { card, models, topics, outcome, request, volume };
  };
  const readQuestion = (text: string, { thread, locale }: Parameters<Answerer['ask']>[1]): Read => {
    const catalog = current();
    const today = day();
    const key = JSON.stringify([today, locale, thread, text.slice(0, 1100)]);
    return questions(catalog, key, () => {
      const understood = understand(catalog, text, { today, thread, locale });
      return { catalog, today, understood, asked: askedOf(catalog, understood, today, text, thread) };
    });
  };
  /** The check of a claim of which somebody asks whether it is right, and which models it is about. */
  const claimed = (text: string, usual: Locale, thread: Thread | null = null): Asked | null => {
    const asking = askingOf(text, usual);
    const [only = null, ...more] = thread?.models ?? [];
    const claim = claimCommand(text, asking, more.length > 0 ? null : only);
    if (!claim) return null;
    const about = spokenOf(asking.catalog, claim.text, asking.today);
    return { ...about, card: cardOf(claim, asking), outcome: 'answer' };
  };
  const placed = (how: Place, { card, picture }: Answer, asking: Asking): ClickAnswer => {
    // Nobody was offered the chart or the picture of an answer without one.
    const missing = (): ClickAnswer => {
      return { how: 'beside', card: cardOf(misunderstood('forged-click', ''), asking) };
    };
    if (how === 'chart') return chartOf(card) ? { how, card } : missing();
    if (how !== 'picture') return { how, card };
    const drawn = picture?.();
    return drawn ? { how, card: { ...card, blocks: [...card.blocks, drawn] } } : missing();
  };
  /** What a button asks for in words; where only who clicked sees the answer, with a way to show it to all. */
  const answeredTyped = (
    { how, typed: text, about, locale }: Extract<Clicked, { typed: string }>,
    value: string,
    asking: Asking,
  ): ClickAnswer => {
    const { catalog, today } = asking;
    const command = parseTiebreak(catalog, text, today, locale, commands, about);
    const answered = answerOf(command, { ...asking, workload }, text, about);
    if (how !== 'beside' || isMisunderstood(command)) return placed(how, answered, asking);
    const { card } = answered;
    const words = wordingOf(locale);
    const models = about.map((id) => ({ id }));
    return {
      how,
      card: { ...card, blocks: [...card.blocks, ...offersBlock(models, [shareOffer(words, value)], words)] },
    };
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
      return remembered(`form ${name}`, said, usual, filled.read, given.public === true);
    },
    ask: (text, circumstances) =>
      claimed(text, circumstances.locale, circumstances.thread) ?? readQuestion(text, circumstances).asked,
    addressed: (text, circumstances) => {
      const claim = claimed(text, circumstances.locale, circumstances.thread);
      if (claim) return claim;
      const { catalog, today, understood, asked } = readQuestion(text, circumstances);
      const again = compiler && reread(compiler, catalog, text, { ...circumstances, today }, understood);
      return again
        ? again.then((own) =>
            own === understood ? asked : askedOf(catalog, own, today, text, circumstances.thread),
          )
        : asked;
    },
    command: (text, usual) => {
      const catalog = current();
      const today = day();
      const locale = answerLocale({ words: text, usual });
      const asking = { catalog, today, locale, workload };
      const claim = claimed(text, usual);
      if (claim) return claim;
      const whole = readWhole(text.replace(/^\s*\/?tiebreak\s+/i, ''), asking, commands);
      if (whole) {
        const outcome = isMisunderstood(whole) ? 'clarify' : 'answer';
        return { card: cardOf(whole, asking), models: [], topics: [], outcome };
      }
      const words = plain(openly(text).text).replace(/^\/?tiebreak(?:\s+|$)/i, '');
      if (words === '') {
        const card = cardOf(openGuide(false), asking);
        return { card, models: [], topics: [], outcome: 'clarify' };
      }
      const command = text.length > longestText ? null : readSpoken(words, asking, commands);
      if (!command || isMisunderstood(command)) return null;
      const card = cardOf(command, asking, words);
      return { card, models: modelsOf(command), topics: [], outcome: 'answer' };
    },
    click: ({ control, state, value, by }, locale) => {
      const catalog = current();
      const today = day();
      const read = (): ClickAnswer => {
        const asked = clicked(catalog, { control, state, value }, today, texts);
        if (asked.how === 'form')
          return { how: 'form', form: formView(catalog, asked.values, asked.isBeside) };
        const said = asked.locale ?? locale;
        if ('command' in asked && asked.command.kind === 'report' && asked.command.isSent) {
          const ids = modelsOf(asked.command);
          reports?.add({
            models: ids,
            field: 'price',
            platform: by?.platform ?? 'none',
            person: by?.person ?? null,
          });
        }
        if ('typed' in asked) return answeredTyped(asked, value, { catalog, today, locale: said });
        const asking = { catalog, today, locale: said };
        return placed(asked.how, answerOf(asked.command, asking), asking);
      };
      // A text that is gone today may be there again tomorrow.
      // A report is one each time.
      if (isOfText(state) || isKept(value) || value === reportSent) return read();
      return clicks(catalog, `${today} ${locale} ${control} ${state} ${value}`.slice(0, 300), read);
    },
    recall({ state, value }) {
      const id = keptTextOf(state, value);
      return id === null ? null : texts.recall(id);
    },
    form: (locale) => ({
      ...formView(current(), {
        state: formOf([], { locale }),
        page: 'compare',
        locale,
        models: [],
        workload,
        volume: '',
      }),
      ...(audience === 'asker' ? { isForAsker: true } : {}),
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
    nothingToCheck(why, menu, locale) {
      return cardOf(misunderstood(why, '', [menu]), { catalog: current(), today: day(), locale });
    },
    home: (locale) =>
      memo(current(), `home ${locale}`, () =>
        homeView(
          current(),
          { help: helpLines(commands, locale), typed: typedCommands(commands, locale) },
          day(),
          wordingOf(locale),
          reader,
        ),
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
    spokenOf: (text) => spokenOf(current(), text, day()),
    namesIn: (text) =>
      spokenOf(current(), text, day()).models.flatMap((id) => current().models.get(id)?.name ?? []),
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
