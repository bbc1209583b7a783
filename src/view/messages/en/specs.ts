import { grouped, list, money } from './format.ts';

const inText: Readonly<Record<string, string>> = {
  Released: 'release date',
  'Input, 1M tokens': 'input price',
  'Output, 1M tokens': 'output price',
  API: 'API',
};
const commercial = {
  yes: 'commercial use allowed',
  no: 'no commercial use',
  conditional: 'commercial use on conditions',
} as const;

/** What models are, side by side. */
export const specs = {
  sideBySide: 'Side by side',
  specifications: 'Specifications',
  labels: {
    provider: 'Provider',
    lab: 'Lab',
    released: 'Released',
    modalities: 'Modalities',
    context: 'Context window',
    output: 'Max output',
    inputPrice: 'Input, 1M tokens',
    outputPrice: 'Output, 1M tokens',
    cutoff: 'Knowledge cut-off',
    parameters: 'Parameters',
    architecture: 'Architecture',
    openWeights: 'Open weights',
    licence: 'Licence',
    languages: 'Languages',
    freeTier: 'Free tier',
    api: 'API',
  },
  /** Rows that nobody publishes anything of, by their labels. */
  silent: (labels: readonly string[]) =>
    `Not published: ${list(labels.map((label) => inText[label] ?? label.toLowerCase()))}.`,
  yes: 'yes',
  no: 'no',
  onePage: (value: string) => `${value} (one page says so)`,
  modalities: (
    input: readonly string[],
    output: readonly string[],
    split: readonly string[],
    open: readonly string[],
  ) =>
    `${input.join(', ')} -> ${output.join(', ')}${split.length > 0 ? `; ${list(split)} depends on the host` : ''}${open.length > 0 ? `; ${list(open)} not published` : ''}`,
  vectors: 'vectors',
  givesVectors: 'none: it gives vectors',
  /** In billions. */
  parameters: (total: number, active: number | null) =>
    `${grouped(total)} billion${active === null ? '' : `, ${grouped(active)} billion active`}`,
  open: (licence: string | null) => `yes (${licence ?? 'licence not published'})`,
  licence: (name: string, osiApproved: boolean, use: keyof typeof commercial) =>
    `${name}${osiApproved ? ', OSI-approved' : ''}, ${commercial[use]}`,
  price: (usd: number, provider: string) => `${money(usd)} via ${provider}`,
  notAllowed: 'not by allowed providers',
};
