import { expect, test } from 'vitest';
import { parseHost } from '../../src/answers/host/read.ts';
import { mistakeView } from '../../src/answers/mistake/card.ts';
import { find } from '../../src/catalog/find.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { bundled } from '../bundled-catalog.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const pixtral = 'mistral/pixtral-12b';

/** What was understood as one line. */
function read(text: string, of = catalog): string {
  const command = parseHost(of, text, today);
  if (command.kind !== 'host') return command.kind === 'misunderstood' ? command.reason : command.kind;
  const { ask, volume, only, price, model } = command;
  return [
    model.model,
    ask.card ? `${ask.card.gigabytes} GB${ask.card.id ? ` ${ask.card.id}` : ''}` : '',
    ask.gpuHour === null ? '' : `$${ask.gpuHour}`,
    ask.bits === null ? '' : `${ask.bits} bit`,
    ask.context === null ? '' : `${ask.context} tokens`,
    volume ? `${volume.input}/${volume.output} ${volume.per}` : '',
    only ? `only ${only.join(' ')}` : '',
    price ? `at ${price.input}/${price.output}` : '',
    command.private ? 'privately' : '',
  ]
    .filter(Boolean)
    .join('; ');
}

test.for([
  ['pixtral', pixtral],
  ['"pixtral 12b"', pixtral],
  ['pixtral 12b on a 24 GB card', `${pixtral}; 24 GB`],
  ['pixtral on my 24gb gpu', `${pixtral}; 24 GB`],
  ['pixtral fits in 16 GB of VRAM?', `${pixtral}; 16 GB`],
  ['pixtral at $2.50 an hour', `${pixtral}; $2.5`],
  ['pixtral for 2.50 USD per GPU-hour', `${pixtral}; $2.5`],
  ['pixtral @ $2,50/h', `${pixtral}; $2.5`],
  ['pixtral at 2 dollars a GPU hour in 8-bit', `${pixtral}; $2; 8 bit`],
  ['pixtral at 4 bit with 32k context on a 24 GB card', `${pixtral}; 24 GB; 4 bit; 32000 tokens`],
  ['pixtral fp16', `${pixtral}; 16 bit`],
  ['pixtral in int8', `${pixtral}; 8 bit`],
  ['pixtral on an RTX 4090', `${pixtral}; 24 GB rtx-4090`],
  ['pixtral on a 4090 at $0.40 an hour', `${pixtral}; 24 GB rtx-4090; $0.4`],
  ['pixtral on an nvidia h100', `${pixtral}; 80 GB h100`],
  ['pixtral on an A100 40GB', `${pixtral}; 40 GB a100-40`],
  ['pixtral on two 24 GB cards', `${pixtral}; 24 GB`],
  ['pixtral on 2x 24GB gpus', `${pixtral}; 24 GB`],
  ['pixtral on two RTX 4090s', `${pixtral}; 24 GB rtx-4090`],
  ['pixtral on an A100', `${pixtral}; 80 GB a100-80`],
  [
    'pixtral --gpu-hour 2.50 --bits 4 --context 32k --memory 24',
    `${pixtral}; 24 GB; $2.5; 4 bit; 32000 tokens`,
  ],
  ['pixtral --memory "rtx 4090" privately', `${pixtral}; 24 GB rtx-4090; privately`],
  ['pixtral for rag at $2 an hour', `${pixtral}; $2; 5000000/500000 once`],
  ['pixtral 5M in 200k out a day at $2 an hour', `${pixtral}; $2; 5000000/200000 day`],
  ['pixtral on a 24 GB card via scaleway', `${pixtral}; 24 GB; only scaleway`],
  ['pixtral at $2 an hour --price 0.80/4', `${pixtral}; $2; at 0.8/4`],
] as const)('%s', ([text, understood]) => {
  expect(read(text)).toBe(understood);
});

test('the name of every model with open weights is left whole by the words around it', () => {
  const open = [...bundled.models.values()].filter((model) => model.openWeights?.chosen.value);
  expect(open.length).toBeGreaterThan(200);
  for (const { id, name } of open) {
    if (find(bundled, name, today).model !== id) continue;
    expect(read(`${name} on a 24 GB card at $2 an hour in 8 bit with 32k context`, bundled), name).toBe(
      `${id}; 24 GB; $2; 8 bit; 32000 tokens`,
    );
  }
});

/** What a mistake is answered with. */
function answerTo(text: string): string {
  const command = parseHost(catalog, text, today);
  return command.kind === 'misunderstood'
    ? mistakeView(catalog, command, wordingOf('en')).card.summary
    : command.kind;
}

test.for([
  ['', /^Name a model\./],
  ['at $2 an hour', /^Name a model\./],
  ['haiku 4.7', /no model "haiku 4\.7"/],
  ['haiku pixtral', /no model "haiku pixtral"/],
  ['pixtral at 3 bit', /^Memory is estimated at 16, 8 or 4 bit, not at "3"/],
  ['pixtral --bits many', /not at "many"/],
  ['pixtral --gpu-hour 0', /^"0" is no price of a GPU hour/],
  ['pixtral --gpu-hour -2', /^"-2" is no price of a GPU hour/],
  ['pixtral at -$2 an hour', /^"-\$2" is no price of a GPU hour/],
  ['pixtral --gpu-hour 1e30', /^"1e30" is no price/],
  ['pixtral --gpu-hour 5000', /^"5000" is no price/],
  ['pixtral --memory 0', /^"0" is no card/],
  ['pixtral on a -5 GB card', /^"-5 GB" is no card/],
  ['pixtral on a 99999 GB card', /^"99999 GB" is no card/],
  ['pixtral --memory toaster', /^"toaster" is no card/],
  ['pixtral --memory <!channel>', /is no card/],
  ['pixtral --memory \u202e42', /is no card/],
  ['pixtral --context -5', /^"-5" is negative/],
  ['pixtral --context 1e30', /^"1e30" comes to more/],
  ['pixtral --context 0', /^"0" is no count/],
  ['pixtral --in 5M', /^I read "5M", but need both/],
  ['pixtral for knitting', /^There is no workload "knitting"/],
  [`pixtral ${'x'.repeat(10_000)}`, /too long/],
  ['@everyone', /no model "@everyone"/],
] as const)('%s is answered in a sentence of its own', ([text, said]) => {
  const answer = answerTo(text);
  expect(answer).toMatch(said);
  expect(answer.length).toBeLessThan(said.source.includes('workload') ? 400 : 200);
});
