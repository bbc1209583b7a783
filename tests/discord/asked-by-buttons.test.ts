import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import type { Card, ChoicesBlock } from '../../src/card/card.ts';
import { discordMessage } from '../../src/platforms/discord/components.ts';
import { slackPayload } from '../../src/platforms/slack/blocks.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { startLoopback } from './loopback.ts';
import { clickInteraction, commandInteraction } from './payloads.ts';

const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });

type Control = { type: number; custom_id: string; label?: string };
type Row = { type: number; components: Control[] };

const ephemeral = 1 << 6;
const buttonsOf = ([container]: readonly { components: Row[] }[]): Control[] =>
  (container?.components ?? [])
    .filter(({ type }) => type === 1)
    .flatMap((row) => row.components)
    .filter(({ type }) => type === 2);

test('buttons under a pick and a question back ask for what they say, over the gateway', async () => {
  const { interact, shown } = await startLoopback({ answerer });
  const asked = async (name: string, values: Record<string, string>) => {
    const ask = commandInteraction(values, false, name);
    interact(ask);
    return buttonsOf((await shown(ask)).data.components);
  };
  const tapped = async (buttons: readonly Control[], label: string) => {
    const click = clickInteraction(buttons.find((own) => own.label === label)?.custom_id ?? '');
    interact(click);
    const { type, data } = await shown(click);
    return { type, whole: JSON.stringify(data.components), isSecret: (data.flags & ephemeral) > 0 };
  };
  const pick = await asked('pick', { wanted: 'best for coding' });
  expect(await tapped(pick, 'Why')).toMatchObject({ type: 4, isSecret: true });
  expect((await tapped(pick, 'Why')).whole).toContain('Why this model');
  expect(await tapped(pick, 'Open weights only')).toMatchObject({ type: 7 });
  const open = await asked('ask', { question: 'does claude haiku 4.7 take images?' });
  const answer = await tapped(open, 'Claude Haiku 4.5');
  expect(answer.type).toBe(7);
  expect(answer.whole).toContain('Yes, Claude Haiku 4.5');
});

const button = fc.record({
  control: fc.constantFrom('t', 'u', 'm', 'r'),
  label: fc.string(),
  value: fc.stringMatching(/^[\w-]{0,120}$/),
});
const block = fc.record({
  kind: fc.constant('choices' as const),
  state: fc.constantFrom('1.t....', '1.t....abcdeABCDE', '1.k....abcde'),
  menus: fc.constant([]),
  buttons: fc.array(button, { maxLength: 40 }),
});

test('however many buttons a card has, each message has what its platform takes', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 9 }), (blocks: readonly ChoicesBlock[]) => {
      const card: Card = {
        title: 'x',
        summary: 'x',
        audience: 'everyone',
        blocks: [{ kind: 'text', role: 'verdict', text: ['x'] }, ...blocks],
      };
      const [container] = discordMessage(card).components;
      const rows = container.components.filter((own) => own.type === 1);
      const ids = rows.flatMap(({ components }) =>
        components.map((own) => ('custom_id' in own ? own.custom_id : '')),
      );
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every((id) => id.length <= 100)).toBe(true);
      expect(rows.every(({ components }) => components.length >= 1 && components.length <= 5)).toBe(true);
      expect(1 + container.components.length + ids.length).toBeLessThanOrEqual(40);
      for (const own of slackPayload(card, { tables: true }).blocks) {
        if (own.type !== 'actions') continue;
        expect(own.elements.length).toBeLessThanOrEqual(25);
        const actions = own.elements.map((one) => ('action_id' in one ? one.action_id : ''));
        expect(new Set(actions).size).toBe(actions.length);
      }
    }),
    { numRuns: 60 },
  );
});
