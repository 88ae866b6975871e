/** Reads, once a scan, in which regions AWS offers the services that are read there: AWS publishes it as parameters. */
import type { GetParametersByPathResult } from '@aws-sdk/client-ssm';
import { GONE, judgeError } from '../../../inventory/errors.ts';
import type { Demand } from '../../../inventory/demands.ts';
import { raise, reasonOf, type Reason } from '../../../inventory/reading.ts';
import { Requests, unreported, type Aws } from '../../../inventory/requests.ts';
import { regionalCalls } from '../../../inventory/scope.ts';
import { service } from '../../../inventory/service.ts';
import type { Base } from '../access.ts';
import { atOnce } from '../at-once.ts';

const ssm = service('ssm', () => import('@aws-sdk/client-ssm'));
const READ = ssm.read('GetParametersByPath', { input: () => ({ Path: '' }), emptyMeans: 'gap' });
const pathOf = (name: string): string => `/aws/service/global-infrastructure/services/${name}/regions`;
/** AWS's parameters know some services by another word than IAM. */
const NAMES: Readonly<Record<string, string>> = {
  elasticfilesystem: 'efs',
  elasticloadbalancing: 'elb',
  states: 'stepfunctions',
};
const AT_ONCE = 4;
const lost = (member: string): never => raise(unreported(READ.call, member));
/** Every region has it: a list that lacks the scanner's own region is of another partition, or cut. */
const EVERYWHERE = 'ec2';

/**
 * IAM's word for a service → its regions. A service that AWS does not list is not judged by it. Where the data cannot be
 * read, or does not speak of our partition, nothing is assumed: then the reads are tried. Costs four calls a service.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters-global-infrastructure.html
 */
export async function offeredServices(
  aws: Aws,
  base: Base,
  demands: readonly Demand[],
): Promise<{ readonly services: Readonly<Record<string, readonly string[]>>; readonly unread?: Reason }> {
  const requests = new Requests(aws, {});
  try {
    const wanted = regionalCalls(demands).map(({ actions: [action = ''] }) => action.split(':', 1)[0] ?? '');
    const names = [...new Set([EVERYWHERE, ...wanted])].sort();
    const lists = await atOnce(names, AT_ONCE, async (name) => {
      const pages = (await requests.pages(
        READ.call,
        { Path: pathOf(NAMES[name] ?? name) },
        base,
        new Map(),
      )) as readonly GetParametersByPathResult[];
      // A region that is left out would seem not to have the service.
      const regions = pages.flatMap(({ Parameters = lost('Parameters') }) =>
        Parameters.map(({ Value = lost('Parameters.Value') }) => Value),
      );
      return [name, regions.sort()] as const;
    });
    const services = Object.fromEntries(lists.filter(([, regions]) => regions.length > 0));
    return services[EVERYWHERE]?.includes(base.region) ? { services } : { services: {} };
  } catch (error) {
    const meaning = judgeError(error, { call: READ.call });
    return { services: {}, ...(meaning !== null && meaning !== GONE && { unread: reasonOf(meaning) }) };
  }
}
