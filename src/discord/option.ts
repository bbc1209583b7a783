export type Choice = { readonly name: string; readonly value: string };

export type Option = {
  readonly type: 3 | 5;
  readonly name: string;
  readonly description: string;
  readonly required: false;
  readonly autocomplete?: true;
  readonly choices?: readonly Choice[];
};
