import { expect, onTestFinished, test } from 'vitest';
import { hasPostgres, startPostgres } from '../storage/postgres-server.ts';
import { killMeanwhile } from './kills.ts';

const server = hasPostgres ? await startPostgres() : null;

test.each([['a file', null], ...(server ? ([['PostgreSQL', server]] as const) : [])] as const)(
  'killed twice while people ask, a bot on %s answers all that it acknowledged, once',
  async (_, on) => {
    const store = (await on?.database()) ?? null;
    const how = { store, kills: 2, canLookUp: true };
    const { lost, twice, unknown, mentions } = await killMeanwhile(how, onTestFinished);
    expect({ lost, twice, unknown }).toEqual({ lost: 0, twice: 0, unknown: 0 });
    expect(mentions).toBeGreaterThan(0);
  },
  300_000,
);
