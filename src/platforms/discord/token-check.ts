import { DiscordAPIError, type REST } from '@discordjs/rest';
import { type APIApplication, ApplicationFlags, Routes } from 'discord-api-types/v10';
import type { Log } from '../../log.ts';
import { unauthorized, withBackOff } from './rest.ts';

/** Said where Discord refuses the token as soon as it is shown. */
export const refusedToken =
  'Discord does not accept DISCORD_TOKEN: copy it from the Bot page of the application, set it and restart';

/** The application that a token belongs to, as far as Discord told. */
type Application = Partial<Pick<APIApplication, 'verify_key' | 'interactions_endpoint_url' | 'flags'>>;

/** Whether the application is allowed to read what is said without a mention; asked for without that, Discord hangs up for good. */
export function mayReadMessages({ flags }: Application): boolean {
  const { GatewayMessageContent, GatewayMessageContentLimited } = ApplicationFlags;
  return ((flags ?? 0) & (GatewayMessageContent | GatewayMessageContentLimited)) !== 0;
}

export type TokenCheck = {
  /** Shows the token until Discord says what it is worth: the application, or null where it is refused or the bot stops; never rejects. */
  first(): Promise<Application | null>;
  /** Shows it again, after an answer that it is not accepted; never rejects. */
  again(): Promise<void>;
  /** Whether the token was accepted when it was last heard of. */
  accepted(): boolean;
};

/** Whether the bot's token is worth anything over the API; the gateway alone does not tell. */
export function createTokenCheck(options: {
  readonly rest: REST;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly firstPause: number;
}): TokenCheck {
  const { rest, log } = options;
  let isAccepted = false;
  let checking = false;
  const isRefusal = (error: unknown): boolean =>
    error instanceof DiscordAPIError && error.status === unauthorized;

  const show = async (failed: (error: unknown, pause: number) => 'again' | 'stop'): Promise<unknown> => {
    let application: unknown = null;
    const task = async (): Promise<void> => {
      application = await rest.get(Routes.currentApplication());
      isAccepted = true;
    };
    checking = true;
    await withBackOff(task, { ...options, failed });
    checking = false;
    return application;
  };
  const unreachable = (error: unknown, pause: number): 'again' => {
    log.warn('Discord cannot be reached, trying again', { error, seconds: pause / 1000 });
    return 'again';
  };

  return {
    async first() {
      const application = await show((error, pause) => {
        return isRefusal(error) ? 'stop' : unreachable(error, pause);
      });
      return isAccepted ? (application as Application) : null;
    },
    async again() {
      if (checking || !isAccepted) return;
      isAccepted = false;
      let wasRefused = false;
      await show((error, pause) => {
        if (!isRefusal(error)) return unreachable(error, pause);
        if (!wasRefused)
          log.error('Discord does not accept DISCORD_TOKEN any more: set the new one and restart');
        wasRefused = true;
        return 'again';
      });
      if (wasRefused && isAccepted) log.info('Discord accepts DISCORD_TOKEN again');
    },
    accepted: () => isAccepted,
  };
}

/** Says where the application is set so that interactions do not arrive here. */
export function sayWhatIsHeard(
  { verify_key: key, interactions_endpoint_url: address }: Application,
  publicKey: string | undefined,
  log: Log,
): void {
  if (publicKey && key && key.toLowerCase() !== publicKey.toLowerCase()) {
    log.error(
      'DISCORD_PUBLIC_KEY is not that of the application of DISCORD_TOKEN, so no command is answered: copy it from General Information',
    );
  }
  if (!publicKey && address) {
    log.info(
      'Discord sends commands to the Interactions Endpoint URL of the application; this process hears messages alone',
    );
  }
}
