import type { Piece } from '../piece.ts';

/** A row of a table; a cell that spans several rows or columns stands in each of them. */
export type Row = { readonly cells: readonly Piece[]; readonly isHead: boolean };

/** A line that is no row. */
export type TextLine = Piece & {
  readonly kind: 'line';
  /** Of a heading 1 to 6, of a line that is bold as a whole 7; null of what is none by its marks. */
  readonly level: number | null;
  /** Within so many bullets, its own counted; 0 of prose. */
  readonly depth: number;
  readonly isBullet: boolean;
};

export type Table = { readonly kind: 'table'; readonly rows: readonly Row[] };

/** A line across the text, which ends the section that it stands in. */
export type Break = { readonly kind: 'break' };

/** A text as a tree: its lines with their headings and lists, and its tables with their rows. */
export type Document = {
  /** With plain signs and without marks of emphasis, links and tags: exactly as long as the text. */
  readonly plain: string;
  readonly blocks: readonly (TextLine | Table | Break)[];
};

/** A table in tags, and from where to where it takes the text. */
export type TaggedTable = Table & { readonly start: number; readonly end: number };

/** What a front end finds: the copy, and where it saw what lines alone do not tell. */
export type Marked = {
  readonly plain: string;
  /** Starts of headings with their levels. */
  readonly headings: ReadonlyMap<number, number>;
  /** Tables that stand in tags, in the order of the text. */
  readonly tables: readonly TaggedTable[];
};
