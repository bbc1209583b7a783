import type { Catalog } from '../../catalog/catalog.ts';
import { generalDomain } from '../../catalog/standings/standing.ts';
import { domainIn, qualityGoal, type Request, type Wish, workIn } from '../../pick/wish.ts';
import type { AnyCommand, CompareCommand, CostCommand, PickCommand } from '../command.ts';
import { modelsOf, noCostWords, readVolume } from '../cost/volume.ts';
import { domainOf, floorsOf, volumeOf } from '../pick/quality.ts';

/** What a workload needs of a model, where nothing is said of that. */
function needsOf(needs: string | undefined, wishes: readonly Wish[]): Wish[] {
  const says = (kind: Wish['kind']) => wishes.some((wish) => wish.kind === kind);
  if (needs === 'image' || needs === 'audio') return says('takes') ? [] : [{ kind: 'takes', value: needs }];
  return needs === 'open-weights' && !says('openWeights') ? [{ kind: 'openWeights', value: true }] : [];
}

/** A pick for a workload, where it says neither what the model is for nor in what it is to be good. */
function requestFor(catalog: Catalog, request: Request, work: string): Request {
  const { goal, wishes, task } = request;
  const isSaid =
    task !== 'chat' ||
    workIn(request) !== null ||
    (domainIn(request) ?? generalDomain) !== generalDomain ||
    (typeof goal === 'object' && 'benchmark' in goal);
  const workload = catalog.workloads[work];
  if (isSaid || !workload) return request;
  const quality = { task, work, domains: [], sees: false };
  const own = qualityGoal(goal);
  const [floor] = floorsOf(catalog, quality, [], 'price', false);
  const isPriced = wishes.some(({ kind }) => ['priceAtMost', 'inputAtMost', 'outputAtMost'].includes(kind));
  return {
    ...request,
    wishes: [
      ...needsOf(workload.needs, wishes),
      ...wishes.map((wish) => (wish.kind === 'goodEnough' && floor ? floor : wish)),
    ],
    goal: own ? { ...own, quality: domainOf(catalog, quality), work } : goal,
    volume: request.volume ?? (isPriced ? null : volumeOf(workload)),
  };
}

/** A cost at the volume of a workload, where no volume is said. */
function costFor(catalog: Catalog, command: CostCommand, workload: string): CostCommand {
  const isSaid = command.volume !== null || command.units !== null || command.textLanguage !== null;
  if (isSaid || command.workload !== null) return command;
  const words = { ...noCostWords, workload };
  const volume = readVolume(catalog, words, modelsOf(catalog, command.models));
  return volume === null || 'kind' in volume ? command : { ...command, workload, volume };
}

/** A command for the workload that a team or a channel has chosen, where it names none itself. */
export function withWorkload<Own extends AnyCommand | null>(
  catalog: Catalog,
  command: Own,
  workload: string | null,
): Own {
  if (command === null || workload === null) return command;
  const any = command as unknown as CompareCommand | PickCommand | CostCommand;
  switch (any.kind) {
    case 'compare':
      return { ...command, workload: any.workload ?? workload };
    case 'pick':
      return { ...command, request: requestFor(catalog, any.request, workload) };
    case 'cost':
      return costFor(catalog, any, workload) as unknown as Own;
    default:
      return command;
  }
}
