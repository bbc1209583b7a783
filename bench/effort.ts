/** How much is measured: `rounds` in turn, and of each sample that `share` (0 to 1). */
export type Effort = {
  readonly rounds: number;
  readonly share: number;
  /** Whether a bot is let come to rest first, some ten seconds after it is ready. */
  readonly rests: boolean;
};

export const whole: Effort = { rounds: 7, share: 1, rests: true };
/** Says whether something has become much slower. */
export const quick: Effort = { rounds: 3, share: 0.2, rests: false };
