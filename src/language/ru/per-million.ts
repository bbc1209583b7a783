import type { MixKind } from '../../catalog/mix.ts';

export const perMillion: Readonly<Record<MixKind, string>> = {
  usual: 'за 1 млн токенов в смеси 3:1',
  input: 'за 1 млн токенов на входе',
  asked: 'за 1 млн токенов в заданном соотношении',
};
