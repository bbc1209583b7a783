import { type CostRow, compareCosts } from '../../cost/compare-costs.ts';
import { type Volume, workloadVolume } from '../../cost/volume.ts';
import { wordingOf } from '../../language/wording.ts';
import { questionPricesMessages } from '../question/say.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { textLanguageTexts, textTokenClaims } from '../tokens/notes.ts';
import { textTokensMessages } from '../tokens/say.ts';
import { unitCostReply } from '../units/reply.ts';
import { arithmeticText, assumedTexts, takenText, volumeText } from './arithmetic.ts';
import { costMessages } from './say.ts';
import { costVerdict } from './verdict.ts';

/** The workload that is costed when nobody says how much. */
const usual = 'light';

/** The same as a command, which is in English. */
function commandOf(names: readonly string[], volume: Volume): string {
  const { format } = wordingOf('en');
  const period = ['day', 'week', 'month', 'year'].includes(volume.per) ? ` a ${volume.per}` : '';
  const texts = volume.textLanguage
    ? ` ${wordingOf('en').of(textTokensMessages).texts(volume.textLanguage)}`
    : '';
  return `cost ${names.join(', ')} ${format.shortTokens(volume.input)} in ${format.shortTokens(volume.output)} out${period}${texts}`;
}

/** What a volume costs, with the arithmetic; the usual light load where none is said. */
export function costReply(input: QuestionInput): Reply {
  const { catalog, models, query, today, words } = input;
  if (query.units) return unitCostReply(input, query.units);
  const question = words.of(questionPricesMessages);
  const workload = catalog.workloads[usual];
  const asked = query.volume ?? (workload && workloadVolume(workload));
  const { textLanguage } = query.details;
  const volume = asked && textLanguage !== null ? { ...asked, textLanguage } : asked;
  if (!volume) return { text: question.noPrice(models[0]?.name ?? '', false), more: pageOf(models) };
  const only = query.details.provider === null ? null : [query.details.provider];
  const limits = { only, region: query.details.region, team: catalog.team };
  const costs = compareCosts(models, volume, { ...limits, price: null }, today);
  const ofTokens = textTokenClaims(models, volume);
  const sum = (row: CostRow) =>
    row.estimate ? `${row.model.name}: ${arithmeticText(row, volume, words)}.` : '';
  return {
    text: costVerdict(costs, limits, words).join(' '),
    rest: sentences(
      words.of(costMessages).assumed(volumeText(volume, words)),
      takenText(volume, words) ?? '',
      ...assumedTexts(catalog, volume, words),
      ...textLanguageTexts(catalog, models, volume, words),
      models.length > 1 && words.of(costMessages)[ofTokens.length > 0 ? 'equalEnglishTokens' : 'equalTokens'],
    ),
    claims: [...costs.rows.map(({ route }) => route?.claim), ...ofTokens],
    block: {
      kind: 'notes',
      items: costs.rows
        .map(sum)
        .filter(Boolean)
        .map((text) => [text]),
    },
    more: [
      commandOf(
        models.map(({ name }) => name),
        volume,
      ),
    ],
  };
}
