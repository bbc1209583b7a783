import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { startLoopback } from './loopback.ts';
import { autocompleteInteraction, commandInteraction } from './payloads.ts';

test('/changes says what price lists have changed, of all models or of one, and suggests names', async () => {
  const { interact, shown } = await startLoopback({
    answerer: createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) }),
  });
  const ask = async (values: Record<string, string>) => {
    const payload = commandInteraction(values, false, 'changes');
    interact(payload);
    const { type, data } = await shown(payload);
    return { type, flags: data.flags, text: JSON.stringify(data.components) };
  };
  const all = await ask({});
  expect(all).toMatchObject({ type: 4, flags: 1 << 15 });
  expect(all.text).toMatch(/4 shutdowns announced.*Shut down soon: o3/);
  const since = await ask({ since: '2026-07-20' });
  expect(since.text).toMatch(/GPT\W+5\\*\.6 Luna at OpenAI.*1\\*\.00/);
  const one = await ask({ model: 'mistral/pixtral-12b', since: '2026-09-01' });
  expect(one.text).toContain('Pixtral 12B at Vercel AI Gateway is gone');
  expect(one.text).not.toContain('Luna');
  // Mistakes are for the asker alone.
  for (const [values, said] of [
    [{ since: 'last week' }, 'is no date. Write it as'],
    [{ model: 'claude haiku 4.7' }, 'There is no model'],
  ] as const) {
    const mistake = await ask(values);
    expect(mistake.flags).toBe((1 << 15) | 64);
    expect(mistake.text).toContain(said);
  }
  const typing = autocompleteInteraction('model', 'pixt', 'changes');
  interact(typing);
  const { data } = await shown(typing);
  expect(data.choices.map(({ value }: { value: string }) => value)).toContain('mistral/pixtral-12b');
});
