import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { door } from './door.ts';
import { startLoopback } from './loopback.ts';
import { botId, clickInteraction, commandInteraction, messageEvent } from './payloads.ts';
import { signed } from './signed.ts';

const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });

type Component = {
  readonly custom_id?: string;
  readonly label?: string;
  readonly components?: readonly Component[];
};
type Message = {
  readonly type: number;
  readonly data: { readonly flags: number; readonly components: readonly Component[] };
};

const ephemeral = 1 << 6;
const all = (components: readonly Component[]): Component[] =>
  components.flatMap((own) => [own, ...all(own.components ?? [])]);

test('/pick alone asks the asker alone, and two taps show picks in its place', async () => {
  const { send } = await door({ answerer });
  const shown = async (interaction: object): Promise<Message> => {
    const body = JSON.stringify(interaction);
    return (await (await send(body, signed(body))).json()) as Message;
  };
  const tap = (message: Message, label: string) => {
    const button = all(message.data.components).find((own) => own.label === label);
    if (button?.custom_id === undefined) throw new Error(`no button "${label}"`);
    return shown(clickInteraction(button.custom_id));
  };
  const asked = await shown(commandInteraction({}, true, 'pick'));
  expect(asked.type).toBe(4);
  expect(asked.data.flags & ephemeral).toBe(ephemeral);
  const rows = all(asked.data.components).filter(({ components }) =>
    components?.some((own) => own.custom_id),
  );
  expect(rows.map(({ components }) => components?.length)).toEqual([5, 5]);
  const matters = await tap(asked, 'Agents and tools');
  expect(matters.type).toBe(7);
  expect(JSON.stringify(matters.data)).toContain('What matters most?');
  const picked = await tap(matters, 'Best');
  expect(picked.type).toBe(7);
  expect(JSON.stringify(picked.data)).toContain('measured for agents');
  const help = await tap(asked, 'What I can do');
  expect([help.type, help.data.flags & ephemeral]).toEqual([4, ephemeral]);
});

test.each(['', 'какую модель нам взять?'])(
  'the mention "%s" is asked back where all see it, and two taps change the reply',
  async (text) => {
    const { gateway, interact, shown, requests } = await startLoopback({ answerer });
    gateway.event('MESSAGE_CREATE', messageEvent(`<@${botId}> ${text}`));
    const { body } = await eventually(() => requests('/channels/')[0]);
    expect(body.flags & ephemeral).toBe(0);
    const tap = async (components: readonly Component[], at: number) => {
      const button = all(components).filter(({ custom_id }) => custom_id !== undefined)[at];
      const clicked = clickInteraction(button?.custom_id ?? '');
      interact(clicked);
      return (await shown(clicked)) as Message;
    };
    const matters = await tap(body.components, 1);
    const picked = await tap(matters.data.components, 2);
    expect([matters.type, picked.type]).toEqual([7, 7]);
    expect(JSON.stringify(picked.data)).toMatch(/least we advise for coding|код/);
  },
);
