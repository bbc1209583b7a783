import type { State } from '../../../catalog/state.ts';

/** What stands in menus and fields beside the words of the commands themselves. */
export const forms = {
  /** A suggested model that is not simply active. */
  inState: (name: string, state: State) => `${name} - ${state}`,
};
