import { GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';

type Fields = Readonly<Record<string, unknown>>;

/** Whether a value from outside has fields. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value from outside is the id of something in Discord. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{1,20}$/.test(value);

const withoutData: readonly unknown[] = [
  GatewayOpcodes.Heartbeat,
  GatewayOpcodes.Reconnect,
  GatewayOpcodes.InvalidSession,
  GatewayOpcodes.HeartbeatAck,
];

/** What discord.js needs to know of a session that begins. */
function isReady(data: Fields): boolean {
  const { session_id, resume_gateway_url, user, application } = data;
  return (
    typeof session_id === 'string' &&
    typeof resume_gateway_url === 'string' &&
    URL.canParse(resume_gateway_url) &&
    isObject(user) &&
    typeof user.id === 'string' &&
    isObject(application) &&
    typeof application.id === 'string'
  );
}

/** What keeps an event from being used, or null. */
function oddEvent({ t, s, d }: Fields): string | null {
  // An emitter throws what is called so when nobody listens.
  if (typeof t !== 'string' || t === '' || t === 'error') return 'an event without a name';
  if (!Number.isInteger(s)) return `an event without a number (${t})`;
  if (t === GatewayDispatchEvents.Resumed) return null;
  if (!isObject(d)) return `an event without data (${t})`;
  return t === GatewayDispatchEvents.Ready && !isReady(d) ? 'a session without its address' : null;
}

/** What keeps a frame of the gateway from being used, or null. */
function oddity(frame: Fields): string | null {
  const { op, d } = frame;
  if (op === GatewayOpcodes.Dispatch) return oddEvent(frame);
  if (op === GatewayOpcodes.Hello) {
    const beats = isObject(d) && typeof d.heartbeat_interval === 'number' && d.heartbeat_interval > 0;
    return beats ? null : 'a greeting without a heartbeat';
  }
  return withoutData.includes(op) ? null : 'an unknown operation';
}

/**
 * A frame of the gateway in the shape that discord.js takes on trust, or what is odd about it, which repeats no words of
 * people. Servers that a session begins with are left out: nobody asks for them.
 */
export function readFrame(frame: unknown): { readonly frame: Fields } | { readonly odd: string } {
  if (!isObject(frame)) return { odd: 'no object' };
  const odd = oddity(frame);
  if (odd !== null) return { odd };
  const { op, t, d } = frame;
  if (op === GatewayOpcodes.InvalidSession) return { frame: { ...frame, d: d === true } };
  if (t === GatewayDispatchEvents.Ready) return { frame: { ...frame, d: { ...(d as Fields), guilds: [] } } };
  return { frame };
}
