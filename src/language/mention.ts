import type { Match } from '../names/resolve.ts';

/** Atoms `from` to `to` (not included) that name a model, or look as if they did. */
export type Mention = { readonly from: number; readonly to: number; readonly match: Match };
