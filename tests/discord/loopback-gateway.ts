import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { applicationId, botId } from './payloads.ts';

type Session = {
  id: string;
  sequence: number;
  readonly sent: { s: number; line: string }[];
  socket: WebSocket;
};

/** A gateway that numbers and keeps its events for each session, so that a session can be resumed. */
export async function startGateway() {
  const counts = { identify: 0, resume: 0 };
  const intents: number[] = [];
  const sessions = new Map<string, Session>();
  let current: Session | undefined;
  let fatalOnIdentify: number | undefined;

  const dispatch = (session: Session, t: string, d: unknown): void => {
    session.sequence += 1;
    const line = JSON.stringify({ op: 0, s: session.sequence, t, d });
    session.sent.push({ s: session.sequence, line });
    if (session.socket.readyState === session.socket.OPEN) session.socket.send(line);
  };

  const identify = (socket: WebSocket, url: string): unknown => {
    counts.identify += 1;
    if (fatalOnIdentify) return socket.close(fatalOnIdentify);
    current = { id: `session-${counts.identify}`, sequence: 0, sent: [], socket };
    sessions.set(current.id, current);
    return dispatch(current, 'READY', {
      v: 10,
      user: { id: botId, username: 'tiebreak', discriminator: '0', avatar: null, bot: true },
      guilds: [],
      session_id: current.id,
      resume_gateway_url: url,
      shard: [0, 1],
      application: { id: applicationId, flags: 0 },
    });
  };

  const resume = (socket: WebSocket, d: { session_id: string; seq: number }): unknown => {
    const session = sessions.get(d.session_id);
    if (!session) return socket.send(JSON.stringify({ op: 9, d: false }));
    counts.resume += 1;
    session.socket = socket;
    current = session;
    for (const { s, line } of session.sent) if (s > d.seq) socket.send(line);
    return dispatch(session, 'RESUMED', {});
  };

  const listen = async (port: number): Promise<WebSocketServer> => {
    const opened = new WebSocketServer({ port, host: '127.0.0.1' });
    opened.on('connection', (socket) => {
      socket.on('error', () => undefined);
      socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 30_000 } }));
      socket.on('message', (data: Buffer) => {
        const { op, d } = JSON.parse(data.toString()) as {
          op: number;
          d: { session_id: string; seq: number; intents: number };
        };
        if (op === 1) socket.send(JSON.stringify({ op: 11 }));
        if (op === 2) {
          intents.push(d.intents);
          identify(socket, address());
        }
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
    /** An event for the bot; kept for a resume when the connection is down. */
    event(t: string, d: unknown): void {
      if (!current) throw new Error('nobody has identified yet');
      dispatch(current, t, d);
    },
    send: (payload: unknown): void => current?.socket.send(JSON.stringify(payload)),
    closeWith: (code: number): void => current?.socket.close(code),
    kill: (): void => current?.socket.terminate(),
    refuseIdentify(code: number): void {
      fatalOnIdentify = code;
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
