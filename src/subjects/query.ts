import type { Topic as AnyTopic, Aspect, Capability, Modality } from '../catalog/words.ts';
import type { HostAsk, Precision } from '../cost/self-host.ts';
import type { UnitVolume } from '../cost/unit-volume.ts';
import type { Volume } from '../cost/volume.ts';
import type { Locale } from '../language/locale.ts';
import type { Match } from '../names/resolve.ts';
import type { Request } from '../pick/wish.ts';

/** What a question is about. */
export type Topic = AnyTopic;

/** How a thing is asked: which of them, how much, whether, when, a list, ... */
export type Operator = 'which' | 'how-much' | 'does-it' | 'when' | 'list' | 'compare' | 'recommend' | 'what';

/** What beside models a topic is about; null where the question says nothing of it. */
export type Details = {
  /** In the order asked; empty where none is. */
  readonly modalities: readonly Modality[];
  readonly capability: Capability | null;
  /** Id of a benchmark of the catalog. */
  readonly benchmark: string | null;
  /** Domain of benchmarks: coding, math, vision ... */
  readonly domain: string | null;
  /** Provider id. */
  readonly provider: string | null;
  /** Further providers that are asked about together with it. */
  readonly otherProviders: readonly string[];
  readonly region: string | null;
  /** A person's own machine or card. */
  readonly card: HostAsk['card'];
  /** Bits a weight. */
  readonly bits: Precision | null;
  /** Tokens of a document that should fit, or of context that a machine should hold. */
  readonly documentTokens: number | null;
  /** Id of an entry of the glossary. */
  readonly term: string | null;
  /**
   * A narrower way to ask; "better" where a fact is asked about as what makes one the better, "move" where it is asked
   * whether to go from the first model to the second.
   */
  readonly aspect: Aspect | 'better' | 'move' | null;
  /** The tag of the language that the texts are in, where tokens or costs of them are asked about. */
  readonly textLanguage: string | null;
  /** Which price is meant; null for that of input and output. */
  readonly side: 'input' | 'output' | 'cached' | 'batch' | 'free' | null;
  /** Whether a price is asked about as low or high; `usd` per 1M tokens that it is held against, null for what others cost. */
  readonly judged: { readonly as: 'cheap' | 'dear'; readonly usd: number | null } | null;
  /** Prices that are asked about as such, USD per 1M tokens: "does it cost $15/$75?"; input first where there are two. */
  readonly stated: readonly number[];
  /** Tokens of context above which a price is asked. */
  readonly threshold: number | null;
  /** Figures of which one is asked for: "200k or 1M?"; empty where none are. */
  readonly either: readonly number[];
  /** A text whose tokens are asked about. */
  readonly text: { readonly unit: 'word' | 'page' | 'book'; readonly count: number } | null;
  /** ISO days, both included: "this week", "in December". Null for the usual span of the answer. */
  readonly span: { readonly from: string; readonly to: string } | null;
  /** Which changes are asked about. */
  readonly change: 'new' | 'cheaper' | 'dearer' | 'retiring' | null;
  /** What of data is asked, where it can be answered yes or no: whether it trains models, whether it is kept. */
  readonly dataUse: 'training' | 'keeping' | null;
  /** What is asked of the bot itself. */
  readonly about: 'what' | 'sources' | 'freshness' | 'ai' | 'how' | 'coverage' | null;
  /** Id of a lab that is asked about as such. */
  readonly lab: string | null;
  /** Id of a family that is asked about as such, or a brand such as "claude". */
  readonly family: string | null;
  /** How many models a message names of which the most are asked for, where that is more than one answer takes. */
  readonly ofMany: number | null;
};

/** Details that say nothing: what a question is built on. */
export const noDetails: Details = {
  modalities: [],
  capability: null,
  benchmark: null,
  domain: null,
  provider: null,
  otherProviders: [],
  region: null,
  card: null,
  bits: null,
  documentTokens: null,
  term: null,
  aspect: null,
  textLanguage: null,
  side: null,
  judged: null,
  stated: [],
  threshold: null,
  either: [],
  text: null,
  span: null,
  change: null,
  dataUse: null,
  about: null,
  lab: null,
  family: null,
  ofMany: null,
};

/** A question that is understood as a whole. */
export type Query = {
  readonly locale: Locale;
  /** In the order asked, at least one; more than one for a compound question. */
  readonly topics: readonly [Topic, ...Topic[]];
  readonly operator: Operator;
  /** Models that are named, or carried over from the thread; at most five. */
  readonly subjects: readonly Match[];
  readonly details: Details;
  /** Constraints and goal where models are asked for and not named. */
  readonly request: Request | null;
  /** What cost is asked at; null for the usual mix. */
  readonly volume: Volume | null;
  /** What is bought of models that are sold by the image, the minute and so on; null where nobody says. */
  readonly units: UnitVolume | null;
};

/** What the last answer of a thread was about, for the question that follows: small, and as it is in JSON. */
export type Thread = {
  /** Ids of its models, the best of a pick first. */
  readonly models: readonly string[];
  readonly topics: readonly Topic[];
  /** Of a pick. */
  readonly request?: Request | null;
  /** At which costs were told. */
  readonly volume?: Volume | null;
};

/** A name that was read: the models that it could be, current ones first; `isOpen` where that must be asked. */
export type Choice = {
  readonly text: string;
  readonly candidates: readonly string[];
  readonly isOpen: boolean;
};

/** What came of reading a question: never a guess at another model. */
export type Understood =
  | { readonly kind: 'query'; readonly query: Query }
  /** A part is missing or could be several: asked back. `candidates` are model ids to choose from, or what may be written instead. */
  | {
      readonly kind: 'clarify';
      readonly locale: Locale;
      readonly reason:
        | 'no-model'
        | 'one-model'
        | 'too-many-models'
        | 'ambiguous-model'
        | 'unknown-model'
        | 'two-readings'
        | 'fewer-tokens'
        /** A pick is wanted, and nothing is said to pick by. */
        | 'no-wish'
        /** One word was not understood; `candidates` are whole questions that may be meant. */
        | 'unknown-word'
        /** Something is excluded in a way that was not understood. */
        | 'negation';
      /** The words that were not a model, were not understood, or could mean several things. */
      readonly text: string;
      readonly topics: readonly Topic[];
      readonly candidates: readonly string[];
      /** Every name of the question in its order, where one of them could be several models. */
      readonly choices: readonly Choice[];
    }
  /** A model is wanted, and nothing else is said. */
  | { readonly kind: 'guide'; readonly locale: Locale; readonly topics: readonly Topic[] }
  /** Nothing is asked, only something kind is said. */
  | {
      readonly kind: 'greeting';
      readonly locale: Locale;
      readonly topics: readonly [];
      readonly said: 'hello' | 'thanks' | 'bye';
    }
  /** Asked of a product that is no model, such as an app; `lab` is the id of its maker, null where the catalog has none. */
  | {
      readonly kind: 'product';
      readonly locale: Locale;
      readonly topics: readonly Topic[];
      readonly product: string;
      readonly lab: string | null;
    }
  /** Not a question that the catalog answers; `topics` are what was half understood. */
  | {
      readonly kind: 'refuse';
      readonly locale: Locale;
      readonly topics: readonly Topic[];
      readonly models: readonly string[];
      /** What was not understood, as it was written; empty where no word is to blame. */
      readonly words: readonly string[];
      /** Topics that are near to what was asked, the nearest first. */
      readonly near: readonly Topic[];
    };
