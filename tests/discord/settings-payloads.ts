import { commandInteraction, modalInteraction, type Wire } from './payloads.ts';

export const server = '600000000000000001';
export const channel = '700000000000000001';
export const manageServer = String(1 << 5);

type Sending = { id: string; user: object; [field: string]: unknown };

/** The same in a server, from somebody with these permissions there. */
export function inServer(payload: Sending, permissions: string = manageServer, own: object = {}): Wire {
  const { user, ...rest } = payload;
  const member = { user, permissions, roles: [], joined_at: '2026-01-01T00:00:00.000Z' };
  const at = { id: channel, type: 0 };
  return { ...rest, member, guild_id: server, context: 0, channel: at, channel_id: channel, ...own };
}

export const settingsCommand = (ofChannel = false): Sending => {
  const payload = commandInteraction({}, false, 'settings');
  const options = ofChannel ? [{ type: 5, name: 'channel', value: true }] : [];
  return { ...payload, data: { ...payload.data, options } };
};

/** A form of settings as Discord sends it off: menus have values, all else a value. */
export function sentForm(custom_id: string, values: Record<string, string>): Sending {
  const payload = modalInteraction(custom_id, {});
  const components = Object.entries(values).map(([id, value]) => ({
    type: 18,
    component:
      id === 'providers'
        ? { type: 4, custom_id: id, value }
        : { type: 3, custom_id: id, values: value === '' ? [] : [value] },
  }));
  return { ...payload, data: { custom_id, components } };
}
