import { expect, onTestFinished, test } from 'vitest';
import { hasPostgres, startPostgres } from '../storage/postgres-server.ts';
import { killMeanwhile } from './kills.ts';

const server = hasPostgres ? await startPostgres() : null;

test.each([
  ['a file', null, true],
  ['a file, and may look for nothing', null, false],
  ...(server ? ([['PostgreSQL', server, true]] as const) : []),
] as const)(
  'killed three times while people ask, a bot on %s answers all that it acknowledged, once',
  async (_, on, canLookUp) => {
    const store = (await on?.database()) ?? null;
    const { lost, twice, unknown, mentions } = await killMeanwhile(
      { store, kills: 3, canLookUp },
      onTestFinished,
    );
    expect({ lost, twice }).toEqual({ lost: 0, twice: 0 });
    expect(mentions).toBeGreaterThan(0);
    if (canLookUp) expect(unknown).toBe(0);
  },
  300_000,
);
