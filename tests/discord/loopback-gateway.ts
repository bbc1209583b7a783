import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { applicationId, botId } from './payloads.ts';

type Session = {
  readonly id: string;
  readonly shard: readonly [number, number];
  sequence: number;
  readonly sent: { s: number; line: string }[];
  socket: WebSocket;
};

/** What a client says when it begins or takes up a session. */
type Said = { token: string; session_id: string; seq: number; intents: number; shard: [number, number] };

const closes = {
  wrongToken: 4004,
  invalidSequence: 4007,
  invalidShard: 4010,
  shardingRequired: 4011,
  disallowedIntents: 4014,
};

/** The intent to read what is said without a mention. */
export const messageContent = 1 << 15;

/**
 * A gateway that numbers and keeps its events for each session, so that a session can be resumed, with a session for each
 * shard.
 */
export async function startGateway(token?: string) {
  const counts = { identify: 0, resume: 0 };
  const intents: number[] = [];
  const shards: (readonly [number, number])[] = [];
  const sessions = new Map<string, Session>();
  const current = new Map<number, Session>();
  let fatalOnIdentify: number | undefined;
  let fewestShards = 1;
  let mayReadMessages = false;

  const currentOf = (shard: number): Session => {
    const session = current.get(shard);
    if (!session) throw new Error(`shard ${shard} has not identified yet`);
    return session;
  };

  const dispatch = (session: Session, t: string, d: unknown): void => {
    session.sequence += 1;
    const line = JSON.stringify({ op: 0, s: session.sequence, t, d });
    session.sent.push({ s: session.sequence, line });
    if (session.socket.readyState === session.socket.OPEN) session.socket.send(line);
  };

  /** Why Discord would close the connection rather than begin a session. */
  const refusal = (said: Said): number | undefined => {
    const [id, count] = said.shard;
    if (token !== undefined && said.token !== token) return closes.wrongToken;
    if (fatalOnIdentify) return fatalOnIdentify;
    if ((said.intents & messageContent) !== 0 && !mayReadMessages) return closes.disallowedIntents;
    if (count < fewestShards) return closes.shardingRequired;
    return id >= count ? closes.invalidShard : undefined;
  };

  const identify = (socket: WebSocket, said: Said): unknown => {
    counts.identify += 1;
    intents.push(said.intents);
    shards.push(said.shard);
    const refused = refusal(said);
    if (refused) return socket.close(refused);
    const session = { id: `session-${counts.identify}`, shard: said.shard, sequence: 0, sent: [], socket };
    current.set(said.shard[0], session);
    sessions.set(session.id, session);
    return dispatch(session, 'READY', {
      v: 10,
      user: { id: botId, username: 'tiebreak', discriminator: '0', avatar: null, bot: true },
      guilds: [{ id: '600000000000000001', unavailable: true }],
      session_id: session.id,
      resume_gateway_url: address(),
      shard: said.shard,
      application: { id: applicationId, flags: 0 },
    });
  };

  const resume = (socket: WebSocket, said: Said): unknown => {
    const session = sessions.get(said.session_id);
    if (!session) return socket.send(JSON.stringify({ op: 9, d: false }));
    if (token !== undefined && said.token !== token) return socket.close(closes.wrongToken);
    if (!Number.isInteger(said.seq) || said.seq > session.sequence)
      return socket.close(closes.invalidSequence);
    counts.resume += 1;
    session.socket = socket;
    current.set(session.shard[0], session);
    for (const { s, line } of session.sent) if (s > said.seq) socket.send(line);
    return dispatch(session, 'RESUMED', {});
  };

  const listen = async (port: number): Promise<WebSocketServer> => {
    const opened = new WebSocketServer({ port, host: '127.0.0.1' });
    opened.on('connection', (socket) => {
      socket.on('error', () => undefined);
      socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 30_000 } }));
      socket.on('message', (data: Buffer) => {
        const { op, d } = JSON.parse(data.toString()) as { op: number; d: Said };
        if (op === 1) socket.send(JSON.stringify({ op: 11 }));
        if (op === 2) identify(socket, d);
        if (op === 6) resume(socket, d);
      });
    });
    await new Promise((resolve) => opened.once('listening', resolve));
    return opened;
  };
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  const address = (): string => `ws://127.0.0.1:${port}`;

  const close = async (): Promise<void> => {
    for (const socket of server.clients) socket.terminate();
    await new Promise((resolve) => server.close(resolve));
  };

  return {
    counts,
    /** What each session asked to hear of. */
    intents,
    url: address(),
    /** Which shard of how many each session began as. */
    shards,
    /** An event for the bot; kept for a resume when the connection is down. */
    event: (t: string, d: unknown, shard = 0): void => dispatch(currentOf(shard), t, d),
    /** An event for every process that is connected, each with a session of its own. */
    eventForAll(t: string, d: unknown): void {
      for (const session of sessions.values())
        if (session.socket.readyState === session.socket.OPEN) dispatch(session, t, d);
    },
    send: (payload: unknown, shard = 0): void => currentOf(shard).socket.send(JSON.stringify(payload)),
    /** A frame as it stands, whatever it is. */
    sendRaw: (frame: string | Buffer, shard = 0): void => currentOf(shard).socket.send(frame),
    closeWith: (code: number, shard = 0): void => currentOf(shard).socket.close(code),
    isOpen: (shard = 0): boolean => currentOf(shard).socket.readyState === currentOf(shard).socket.OPEN,
    kill: (shard = 0): void => currentOf(shard).socket.terminate(),
    refuseIdentify(code: number): void {
      fatalOnIdentify = code;
    },
    /** Lets the application read what is said without a mention. */
    allowMessages(): void {
      mayReadMessages = true;
    },
    /** Fewer shards are refused from now on. */
    requireShards(fewest: number): void {
      fewestShards = fewest;
    },
    connections: (): number => server.clients.size,
    forgetSessions: (): void => sessions.clear(),
    close,
    /** Nobody can connect until the returned function is called. */
    async outage(): Promise<() => Promise<void>> {
      await close();
      return async () => {
        server = await listen(port);
      };
    },
  };
}
