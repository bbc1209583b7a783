import type { GuideCommand } from '../command.ts';

/** The guided question from its start. */
export const openGuide = (isPrivate: boolean): GuideCommand => ({
  kind: 'guide',
  answers: null,
  private: isPrivate,
});
