import { expect, onTestFinished, test } from 'vitest';
import { killMeanwhile } from './kills.ts';

test('killed twice while people ask, a bot answers all that it acknowledged, once', async () => {
  const how = { store: null, kills: 2, canLookUp: true };
  const { lost, twice, unknown, mentions } = await killMeanwhile(how, onTestFinished);
  expect({ lost, twice, unknown }).toEqual({ lost: 0, twice: 0, unknown: 0 });
  expect(mentions).toBeGreaterThan(0);
}, 300_000);
