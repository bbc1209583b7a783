// biome-ignore lint/suspicious/noExplicitAny: what went over the wire is read by tests field by field
export type Wire = any;

export const applicationId = '900000000000000001';
export const botId = '900000000000000002';
/** The role that Discord made for the bot. */
export const ownRoleId = '500000000000000002';

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

export function autocompleteInteraction(option: string, value: string, command = 'compare') {
  return interaction(4, command, [{ type: 3, name: option, value, focused: true }]);
}

const ownMessage = (flags: number): object => ({
  ...messageEvent('', { flags }),
  author: { ...person, id: botId, bot: true },
});

/** A click on a button, or on a menu when it has a value; `flags` are those of the message that it stands under. */
export function clickInteraction(custom_id: string, value?: string, flags = 0) {
  const component = value === undefined ? { component_type: 2 } : { component_type: 3, values: [value] };
  return { ...interaction(3, '', []), message: ownMessage(flags), data: { id: 5, custom_id, ...component } };
}

/** A form sent off with these values; opened from a message when that has flags. */
export function modalInteraction(custom_id: string, values: Record<string, string>, flags?: number) {
  const fields = Object.entries(values).map(([id, value]) => {
    const type = { workload: 3, visibility: 21 }[id] ?? 4;
    const own = type === 3 ? { values: [value] } : { value };
    return { type: 18, id: 1, component: { type, id: 2, custom_id: id, ...own } };
  });
  const from = flags === undefined ? {} : { message: ownMessage(flags) };
  return { ...interaction(5, '', []), ...from, data: { custom_id, components: fields } };
}

/** A command in the menu of a message that says this, or that holds more than words. */
export function messageCommandInteraction(
  content: string,
  name = 'Compare models in this message',
  more: object = {},
) {
  const message = messageEvent(content, more);
  const resolved = { messages: { [message.id]: message } };
  const data = { id: '6', type: 3, name, target_id: message.id, resolved };
  return { ...interaction(2, '', []), data };
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
