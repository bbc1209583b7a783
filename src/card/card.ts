/** Inline text. Adapters escape strings; nothing in a card is ever markup. */
export type Span =
  | string
  | { readonly bold: string }
  | { readonly link: string; readonly url: string }
  | { readonly code: string };

/** Text of one paragraph or cell. */
export type Text = readonly Span[];

/** Whether a part of a text is marked as bold; a verdict of which none is is bold as a whole. */
export function marksBold(text: Text): boolean {
  return text.some((span) => typeof span !== 'string' && 'bold' in span);
}

/**
 * One paragraph; `state` warnings and the `verdict` are never dropped, whatever the room. `taken` says what names were
 * taken for; it and `state` are lines with a sign of their own.
 */
export type TextBlock = {
  readonly kind: 'text';
  readonly role: 'state' | 'verdict' | 'taken' | 'body';
  readonly text: Text;
};

/** Labelled lines, such as the categories of a comparison; `mark` is a short word like a winner's name. */
export type FieldsBlock = {
  readonly kind: 'fields';
  readonly fields: readonly { readonly label: string; readonly mark: string; readonly text: Text }[];
};

/** Side-by-side values: `columns` heads the cells after the row label; every row has as many cells as columns. */
export type TableBlock = {
  readonly kind: 'table';
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
};

/** Remarks as a list, the most important first; the last are dropped first when room is short. */
export type NotesBlock = { readonly kind: 'notes'; readonly items: readonly Text[] };

/** A text of somebody else, line by line, to be read and copied; an empty line has no spans. */
export type QuoteBlock = { readonly kind: 'quote'; readonly lines: readonly Text[] };

/** Lines to copy and to run as they stand; `language` is what highlighters call it. Blanks at their start are kept. */
export type CodeBlock = {
  readonly kind: 'code';
  readonly language: 'bash' | 'python';
  readonly lines: readonly string[];
};

/** Where the figures come from; the first thing to give way: then `leftOut` says how many there are. */
export type SourcesBlock = {
  readonly kind: 'sources';
  readonly title: string;
  readonly leftOut: string;
  readonly items: readonly { readonly name: string; readonly url: string | null; readonly date: string }[];
};

/**
 * Bars to compare by eye, in groups; every figure also stands in a table or a text of the card.
 * `alt` says all that the picture says.
 */
export type ChartBlock = {
  readonly kind: 'chart';
  readonly title: string;
  /** What was measured, in a few words: a picture may be passed on without the text around it. */
  readonly subtitle: string;
  /** Of the numbers, the least of each range, for where they are drawn without `shown`. */
  readonly unit: string;
  /** Whose bars they are: the first bar of every group belongs to the first name. */
  readonly names: readonly string[];
  readonly groups: readonly ChartGroup[];
  readonly alt: string;
};

/** As many bars as the chart has names. The only group of a chart has no label. */
export type ChartGroup = {
  readonly label: string;
  /** The value of a bar of full length. */
  readonly full: number;
  readonly bars: readonly Bar[];
};

/**
 * The least and the most that a value can be, the same where it is known exactly; null, never 0, where it is not known.
 * `shown` is the figure in words ("at least $99.00", "55-70", "n/a").
 */
export type Bar = { readonly value: readonly [least: number, most: number] | null; readonly shown: string };

/**
 * The answer as one picture that is understood without the text around it: what to take, and how good each model is, what
 * it costs and what it holds. It is drawn when somebody asks for it; `alt` says all that it says.
 */
export type PictureBlock = {
  readonly kind: 'picture';
  /** What was asked. */
  readonly title: string;
  readonly advice: string;
  /** Of what the places and the prices are. */
  readonly heads: { readonly quality: string; readonly price: string };
  /** The places that bars are drawn between, in words; null where no place is known. */
  readonly scale: { readonly last: number; readonly ends: readonly [first: string, last: string] } | null;
  readonly rows: readonly PictureRow[];
  /** What full bars and what pale ones mean. */
  readonly keys: { readonly measured: string; readonly expected: string };
  /** Who says so, when, and by whose figures. */
  readonly source: string;
  readonly alt: string;
};

/** What is not known is said so in words; its places are null. */
export type PictureRow = {
  readonly name: string;
  /** What matters beside, such as that it was shut down; empty where nothing does. */
  readonly note: string;
  readonly isAdvised: boolean;
  readonly quality: {
    readonly places: readonly [best: number, worst: number] | null;
    readonly isMeasured: boolean;
    readonly shown: string;
  };
  readonly price: string;
  /** Empty where the kind of model has none. */
  readonly context: string;
};

/** What is drawn. */
export type Drawing = ChartBlock | PictureBlock;

/** The last line: units, catalog date. */
export type FootBlock = { readonly kind: 'foot'; readonly text: string };

/** One of several; `chosen` is the value that the answer shows now. */
export type Menu = {
  readonly control: string;
  readonly label: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
  readonly chosen: string | null;
};

/**
 * What people can click on, where it stands among the blocks; `state` says which answer it is, see
 * `answers/clicks/state.ts`. Several may be of one state.
 */
export type ChoicesBlock = {
  readonly kind: 'choices';
  readonly state: string;
  readonly menus: readonly Menu[];
  readonly buttons: readonly {
    readonly control: string;
    readonly label: string;
    readonly value: string;
    /** An address that it opens instead of being answered. */
    readonly url?: string;
  }[];
  /** Whether the buttons answer what the card asks, so that they are named where nothing can be clicked. */
  readonly isQuestion?: boolean;
};

export type Block =
  | TextBlock
  | FieldsBlock
  | TableBlock
  | NotesBlock
  | QuoteBlock
  | CodeBlock
  | SourcesBlock
  | ChartBlock
  | PictureBlock
  | FootBlock
  | ChoicesBlock;

/**
 * A whole answer, neutral of platform. `summary` is the plain fallback for notifications and screen readers. `outcome` says
 * what it is instead of an answer: something is asked back, nothing of it is answered, or it was a person's mistake.
 */
export type Card = {
  readonly title: string;
  readonly summary: string;
  readonly audience: 'everyone' | 'asker';
  readonly outcome?: 'clarify' | 'refuse' | 'mistake';
  readonly blocks: readonly Block[];
};
