import type { ExplainableField } from '../catalog/explain.ts';
import type { HostQuestion } from '../cost/self-host.ts';
import type { Volume } from '../cost/volume.ts';
import type { Match } from '../names/resolve.ts';
import type { Request } from '../pick/wish.ts';
import type { CostAsk } from '../subjects/cost/overview.ts';
import type { Choice, Understood } from '../subjects/query.ts';
import type { PickPart } from './pick/parts.ts';
import type { VerifyPart } from './verify/parts.ts';

/** Why words could not be turned into a command that can be answered. A closed list, worded in `mistake-say.ts`. */
export type MistakeReason =
  | 'no-models'
  | 'no-model'
  | 'no-name'
  | 'one-model'
  | 'too-many-models'
  | 'same-model'
  | 'unknown-model'
  | 'ambiguous-model'
  | 'unknown-workload'
  | 'unknown-domain'
  | 'unknown-field'
  | 'unknown-provider'
  | 'no-wish'
  | 'unknown-wish'
  | 'same-wish'
  | 'negative-wish'
  | 'two-goals'
  | 'opposite-wishes'
  | 'other-task'
  | 'no-speed'
  | 'no-free'
  | 'no-volume'
  | 'bad-volume'
  | 'no-period'
  | 'bad-limit'
  | 'unknown-region'
  | 'unknown-licence'
  | 'unknown-benchmark'
  | 'unknown-section'
  | 'no-offer'
  | 'no-tokens'
  | 'half-tokens'
  | 'two-volumes'
  | 'tokens-and-units'
  | 'two-units'
  | 'bad-units'
  | 'bad-count'
  | 'huge-count'
  | 'bad-number'
  | 'negative-number'
  | 'huge-number'
  | 'two-readings'
  | 'fewer-tokens'
  | 'bad-share'
  | 'bad-period'
  | 'unknown-language'
  | 'bad-price'
  | 'bad-flat'
  | 'bad-gpu-hour'
  | 'bad-bits'
  | 'bad-memory'
  | 'cost-only'
  | 'bad-date'
  | 'no-text'
  | 'empty-message'
  | 'forged-click'
  | 'gone-model'
  | 'gone-text'
  | 'gone-question'
  | 'few-in-message'
  | 'too-long'
  | 'no-message'
  | 'unseen-message'
  | 'own-message';

/** A person's mistake, as a value: `text` is the part that was not understood, `candidates` are model ids, workload ids or what may be written instead. */
export type Misunderstood = {
  readonly kind: 'misunderstood';
  readonly reason: MistakeReason;
  readonly text: string;
  readonly candidates: readonly string[];
  /** Every name of the text in its order, where one of them could be several models. */
  readonly choices?: readonly Choice[];
};

/** Two to five models, each with how its name was matched. */
export type CompareCommand = {
  readonly kind: 'compare';
  readonly models: readonly Match[];
  readonly workload: string | null;
  /** What prices are compared by; null for tokens at a ratio. */
  readonly volume?: Volume | null;
  /** One part of the comparison instead of its first screen. */
  readonly show: string | null;
  readonly private: boolean;
};

/** What one to five models cost; without a volume, the usual three. */
export type CostCommand = CostAsk & { readonly kind: 'cost'; readonly private: boolean };

/** What hosting one model takes. */
export type HostCommand = HostQuestion & {
  readonly kind: 'host';
  readonly model: Match;
  /** How it is estimated, instead of the first screen. */
  readonly show?: 'details' | null;
  readonly private: boolean;
};

/** One model's page; with an offer only that provider's counts. */
export type ModelCommand = {
  readonly kind: 'model';
  readonly model: Match;
  readonly offer: string | null;
  /** One part of the page instead of its first screen. */
  readonly show: string | null;
  readonly private: boolean;
};

/** The best models under constraints. */
export type PickCommand = {
  readonly kind: 'pick';
  readonly request: Request;
  /** How the pick came about, or more of what fits, instead of its first screen. */
  readonly show?: PickPart | null;
  readonly private: boolean;
};

/** Every claim behind one fact of a model, or every score behind its standing in a domain of domains.yml. */
export type ExplainCommand = { readonly kind: 'explain'; readonly model: Match } & (
  | { readonly field: ExplainableField }
  | { readonly field: 'quality'; readonly domain: string }
);

/** What price lists have changed: of one model, since an ISO day, or all. */
export type ChangesCommand = {
  readonly kind: 'changes';
  readonly model: Match | null;
  readonly since: string | null;
};

/** What stands behind the prices of models, of one provider alone where it is named, and how to correct it. */
export type ReportCommand = {
  readonly kind: 'report';
  readonly models: readonly Match[];
  readonly provider: string | null;
  /** Whether somebody says that one of them is wrong. */
  readonly isSent?: true;
};

/** The claims of a text, held against the catalog. */
export type VerifyCommand = {
  readonly kind: 'verify';
  readonly text: string;
  /** Of the whole text, in characters. */
  readonly length: number;
  /** What stands behind a button of the check, instead of its first screen. */
  readonly part?: VerifyPart;
  /** Whether who asked has it shown to all. */
  readonly isShared?: true;
  /** Whether the text is one claim of which somebody asks if it is right. */
  readonly isAsked?: true;
};

/** A question that was read, and its words: a query to answer, or why not. */
export type QuestionCommand = {
  readonly kind: 'question';
  readonly asked: string;
  readonly understood: Understood;
};

export type HelpCommand = {
  readonly kind: 'help';
  /** All that can be typed, instead of the first screen. */
  readonly show?: 'all';
};

/** What is asked of somebody who wants a model and says no more, with the answers so far ("coding", "coding-best"). */
export type GuideCommand = {
  readonly kind: 'guide';
  readonly answers: string | null;
  readonly private: boolean;
};

export type Command =
  | CompareCommand
  | PickCommand
  | ModelCommand
  | CostCommand
  | HostCommand
  | ExplainCommand
  | ChangesCommand
  | VerifyCommand
  | QuestionCommand
  | HelpCommand
  | GuideCommand
  | ReportCommand
  | Misunderstood;

/** A command of whatever kind, such as the list of commands may hold; who handles a kind knows its fields. */
export type AnyCommand = { readonly kind: string };

/** Whether a command is a question. */
export function isQuestion(command: AnyCommand): command is QuestionCommand {
  return command.kind === 'question';
}

/** Whether a command is a person's mistake. */
export function isMisunderstood(command: AnyCommand): command is Misunderstood {
  return command.kind === 'misunderstood';
}
