import type { ModelState } from '../catalog/state.ts';

/** Why a model can no longer be called, or null where it can. */
export function closedStateOf(own: ModelState | undefined): 'retired' | 'unconfirmed' | 'gone' | null {
  const state = own?.state;
  return state === 'retired' || state === 'unconfirmed' || state === 'gone' ? state : null;
}
