import { verify } from '../../src/answers/verify/verify.ts';
import { catalog, today } from '../catalog.ts';
import { atLeast, type Row } from '../row.ts';
import { generate } from './generate.ts';
import { scoreOf } from './score.ts';

/** The seed that readers are never looked at with. */
const seed = 2;
const size = 60;

const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);

/** How much of what is called false is false, and how much of what is false is caught, in texts made from the catalog. */
export function measureClaims(): Row[] {
  const { tallies, contradicted } = scoreOf(generate(catalog, today, seed, size), (text) =>
    verify(catalog, text, today),
  );
  const sum = (form: string, language: string) => {
    const own = tallies.filter((tally) => tally.form === form && tally.language === language);
    return {
      caught: own.reduce((all, { caught }) => all + caught, 0),
      falses: own.reduce((all, { falses }) => all + falses, 0),
      trues: own.reduce((all, { trues }) => all + trues, 0),
    };
  };
  return contradicted.flatMap(({ form, language, all, right }) => {
    const { caught, falses, trues } = sum(form, language);
    const where = `${form}s, ${language}, ${trues} true and ${falses} false`;
    return [
      atLeast(percent(right, all), 98, {
        what: `verify, ${where}: of ${all} called false are false`,
        unit: '%',
      }),
      atLeast(percent(caught, falses), form === 'cell' ? 85 : 80, {
        what: `verify, ${where}: false ones caught`,
        unit: '%',
      }),
    ];
  });
}
