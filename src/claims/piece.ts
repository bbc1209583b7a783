/** A part of the text with where it starts. */
export type Piece = { readonly text: string; readonly start: number };
