// biome-ignore lint/suspicious/noExplicitAny: what went over the wire is read by tests field by field
export type Wire = any;

export const applicationId = '900000000000000001';
export const botId = '900000000000000002';

let last = 0;
/** An id that no other event of this process has. */
export const nextId = (): string => {
  last += 1;
  return String(1_000_000_000_000_000_000n + BigInt(last));
};

const person = {
  id: '800000000000000001',
  username: 'ada',
  discriminator: '0',
  avatar: null,
  global_name: 'Ada',
};

function interaction(type: number, name: string, options: object[]) {
  const id = nextId();
  return {
    id,
    type,
    token: `token-${id}`,
    version: 1,
    application_id: applicationId,
    channel_id: '700000000000000001',
    channel: { id: '700000000000000001', type: 1 },
    context: 1,
    user: person,
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: { '1': person.id },
    app_permissions: '0',
    attachment_size_limit: 10_485_760,
    data: { id: '5', type: 1, name, options },
  };
}

const textOptions = (values: Record<string, string>): object[] =>
  Object.entries(values).map(([name, value]) => ({ type: 3, name, value }));

/** `/compare` with these options, or another command. */
export function commandInteraction(values: Record<string, string>, privately = false, name = 'compare') {
  const secret = privately ? [{ type: 5, name: 'private', value: true }] : [];
  return interaction(2, name, [...textOptions(values), ...secret]);
}

export function autocompleteInteraction(option: string, value: string) {
  return interaction(4, 'compare', [{ type: 3, name: option, value, focused: true }]);
}

/** A click on a button, or on a menu when it has a value. */
export function clickInteraction(custom_id: string, value?: string) {
  const message = { ...messageEvent(''), author: { ...person, id: botId, bot: true } };
  const component = value === undefined ? { component_type: 2 } : { component_type: 3, values: [value] };
  return { ...interaction(3, '', []), message, data: { id: 5, custom_id, ...component } };
}

/** A message in a server; Discord lists whom it pings beside the text. */
export function messageEvent(content: string, more: object = {}) {
  return {
    id: nextId(),
    type: 0,
    channel_id: '700000000000000001',
    guild_id: '600000000000000001',
    author: person,
    content,
    timestamp: '2026-08-01T00:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: content.includes(`<@${botId}>`) ? [{ id: botId, username: 'tiebreak' }] : [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    ...more,
  };
}
