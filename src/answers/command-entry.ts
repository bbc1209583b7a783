import type { Card, PictureBlock } from '../card/card.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../language/locale.ts';
import type { Wording } from '../language/wording.ts';
import type { Localized } from '../localized.ts';
import type { AnyCommand } from './command.ts';
import type { KeptTexts } from './verify/kept-texts.ts';

/**
 * What words are read against; `today` is an ISO day, `locale` the language where the words have none, `workload` what
 * models are for where a team or a channel has chosen that and the words do not say it.
 */
export type Asking = {
  readonly catalog: Catalog;
  readonly today: string;
  readonly locale: Locale;
  readonly workload?: string | null;
};

/** What was asked, in its words. */
export type Said = { readonly text: string; readonly about: readonly string[] };

/** What an answer is made from. */
export type AnswerContext = Asking & {
  readonly words: Wording;
  /** Where wrong figures are reported. */
  readonly feedbackUrl: string | null;
  /** Keeps texts that were checked for the buttons under the answer; null where nothing can be clicked. */
  readonly texts: KeptTexts | null;
  /** What could be typed after `/tiebreak` for this answer, and ids of the models that it goes on from; null where that is not known. */
  readonly said: Said | null;
  /** Whose language model reads questions that the reader gives up, as a host; null where none does. */
  readonly reader: string | null;
  readonly commands: readonly CommandEntry[];
};

/**
 * `result` is what `--json` prints, `card` what people read; `unanswered` where it only says that there is no answer.
 * Few ask for a result, and fewer for a picture: where these are much to put together, they are so when they are read.
 */
export type Answer = {
  readonly result: object;
  readonly card: Card;
  /** The whole answer as a picture; null where there is nothing to be drawn. */
  readonly picture?: () => PictureBlock | null;
  readonly unanswered?: boolean;
};

/** Options that were filled in, by name: text, or true for a flag. */
export type Given = Readonly<Record<string, string | true>>;

/** One of the values that an option takes; shown as it is sent where it has no label. */
export type Choice = { readonly value: string; readonly label?: Localized };

/** One option of a command where commands are forms; none is ever required. */
export type FormOption = {
  readonly name: string;
  /** At most 100 characters. */
  readonly description: Localized;
  readonly kind: 'text' | 'flag';
  /** Whether models are suggested while it is typed. */
  readonly suggestsModels?: boolean;
  /** What is offered; `workloads` and `capabilities` are those of the catalog. */
  readonly choices?: readonly Choice[] | 'workloads' | 'capabilities';
  /** Characters that are read of it, where they are more than of any words. */
  readonly longest?: number;
};

/**
 * What a form that was filled in means: words as they are typed after `/tiebreak`, words as they are said in a message,
 * another form to fill in, or a command.
 */
export type Filled =
  | { readonly typed: string }
  | { readonly said: string }
  | { readonly opens: 'comparison' | 'settings' }
  | { readonly read: (asking: Asking) => AnyCommand };

/** Flags of the command line by name, without their dashes. */
export type Flags = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/** How a command is called on the command line. */
export type Usage = {
  /** Its first line, and those that go on. */
  readonly lines: readonly [string, ...string[]];
  /** What it does, in English as all usage. */
  readonly about?: string;
  readonly flags?: Flags;
};

type Terminal = Usage & {
  /** Reads words and flags; without it, the words are read as they are in chat. */
  readonly read?: (words: readonly string[], given: Given, asking: Asking) => AnyCommand;
  /** Answers each line of standard input with a JSON line; the catalog is loaded only when it is asked for. */
  readonly eachLine?: (line: string, asking: () => Asking) => object;
  /** Said where there are no words, and nothing is answered then. */
  readonly withoutWords?: string;
  /** Whether its answer may have a picture or a chart. */
  readonly hasPicture?: boolean;
};

/** One command: all that menus, texts, the command line and help know of it. */
export type CommandEntry = {
  /** As it is typed, in lower case. */
  readonly name: string;
  /** Other words that mean it, in lower case. */
  readonly synonyms: readonly string[];
  /** At most 100 characters. */
  readonly description: Localized;
  /** What can be typed after its name. */
  readonly usage: string;
  /** A shorter one. */
  readonly example?: string;
  /** Lines that help says of it. */
  readonly help?: Localized<readonly string[]>;
  /** Whether Slack has it as a command of its own; it has all others after `/tiebreak`. */
  readonly ownInSlack: boolean;
  /** Whether its name begins no questions, so that it can be said in a message. */
  readonly spoken: boolean;
  /** As a command of its own where commands are forms (Discord); it has none there without. */
  readonly form?: {
    readonly options: readonly FormOption[];
    readonly fill: (given: Given) => Filled;
    /** Whether it is of servers alone, and offered to whoever may manage one. */
    readonly isOfServers?: boolean;
  };
  readonly terminal?: Terminal;
  /**
   * Whether its words are a text that somebody else wrote: what is answered is for the asker alone, in the asker's
   * language, and not kept, since texts are long and nobody sends the same again.
   */
  readonly readsText?: boolean;
  /** A whole text that means it in another form than its name and words, or null. */
  readonly readWhole?: (text: string, asking: Asking) => AnyCommand | null;
  /** What is typed after its name. */
  readonly read: (text: string, asking: Asking) => AnyCommand;
  /** The kind of command that it reads, and answers. */
  readonly kind: string;
  readonly answer: (command: AnyCommand, context: AnswerContext) => Answer;
};

/** Whoever answers commands of a kind. */
export type Answering = Pick<CommandEntry, 'kind' | 'answer'>;

/** What answers commands of a kind; it is asked for those alone. */
export function defineAnswer<Own extends AnyCommand>(
  kind: Own['kind'],
  answer: (command: Own, context: AnswerContext) => Answer,
): Answering {
  return { kind, answer: (command, context) => answer(command as Own, context) };
}

/** A command of the list, with an answer that takes its own kind. */
export function defineCommand<Own extends AnyCommand>(
  entry: Omit<CommandEntry, 'kind' | 'answer'> & {
    readonly kind: Own['kind'];
    readonly answer: (command: Own, context: AnswerContext) => Answer;
  },
): CommandEntry {
  return { ...entry, ...defineAnswer<Own>(entry.kind, entry.answer) };
}
