import { expect, it } from 'vitest';
import { parsePick } from '../../src/answers/pick/read.ts';
import { labelsOf } from '../../src/answers/pick/request-labels.ts';
import { catalog, today } from '../catalog-for-tests.ts';

function labels(text: string): string {
  const command = parsePick(catalog, text, today);
  if (command.kind !== 'pick') return command.kind;
  const { wishes, goal } = labelsOf(command.request);
  return [...wishes.map(({ kind, value }) => [kind, value].join(':')), `goal:${goal}`].join(' ');
}

it.for([
  ['need something cheap that can see images', 'takes:image goal:cheap'],
  ['open weights model with at least 200k context', 'contextAtLeast:200000 openWeights:true goal:null'],
  ['Best reasoning models', 'can:reasoning goal:null'],
  ['smartest model', 'goal:best'],
  ['best coding model under $5', 'priceAtMost:5 goal:coding'],
  ['best for agents', 'goal:agents'],
  ['cheapest for coding', 'goal:cheap'],
  ['open models released since 2026', 'releasedSince:2026 openWeights:true goal:null'],
  ['released since 2026-06', 'releasedSince:2026-06 goal:null'],
  ['largest context', 'goal:ctx'],
  ['newest from mistral', 'lab:mistral goal:new'],
  ['smallest', 'goal:small'],
  ['best on GPQA Diamond', 'goal:gpqa-diamond'],
  ['cheapest of haiku and gemini flash', 'families:haiku,gemini-flash goal:cheap'],
  ['cheapest including previews', 'goal:cheap'],
])('%s', ([text = '', expected]) => {
  expect(labels(text)).toBe(expected);
});
