/** A service that no AWS has, to show listings of every kind: fleets, ships described in batches, sailors one by one. */
import { register } from '../../inventory/registry.ts';
import { defineResource } from '../../inventory/resource.ts';
import { childrenOf, describe, describeEach, service } from '../../inventory/service.ts';

class Command<I, O> {
  readonly input: I;
  declare readonly $output: O;
  declare resolveMiddleware: () => never;
  constructor(input: I) {
    this.input = input;
  }
}
interface Fleet {
  readonly arn: string;
}
interface Ship {
  readonly arn?: string;
  readonly name?: string;
  readonly cargo?: string;
}
interface Failure {
  readonly arn: string;
  readonly reason: string;
}

/** The commands, as a client module of the SDK exports them. */
class HarborClient {
  send(): Promise<object> {
    return Promise.reject(new Error('not here'));
  }
}
const module = {
  HarborClient,
  ListFleetsCommand: class extends Command<{ Token?: string }, { fleets?: Fleet[] }> {},
  ListShipsCommand: class extends Command<{ fleet: string }, { ships?: string[] }> {},
  DescribeShipsCommand: class extends Command<
    { fleet: string; ships: string[] },
    { ships?: Ship[]; failures?: Failure[] }
  > {},
  ListSailorsCommand: class extends Command<
    object,
    { crews?: { sailors?: string[] }[]; names?: string[] }
  > {},
  DescribeSailorCommand: class extends Command<
    { name: string },
    { sailor?: { name?: string; rank?: string } }
  > {},
};

const harbor = service('harbor', () => Promise.resolve(module as never as HarborModule));
/** As the SDK types its modules. */
interface HarborModule {
  ListFleetsCommand: Of<{ Token?: string }, { fleets?: Fleet[] }>;
  ListShipsCommand: Of<{ fleet: string }, { ships?: string[] }>;
  DescribeShipsCommand: Of<{ fleet: string; ships: string[] }, { ships?: Ship[]; failures?: Failure[] }>;
  ListSailorsCommand: Of<object, { names?: string[] }>;
  DescribeSailorCommand: Of<{ name: string }, { sailor?: { name?: string; rank?: string } }>;
}
type Of<I extends object, O extends object> = new (
  input: I,
) => import('@smithy/types').CommandIO<I, O & { $metadata: object }>;

export const fleet = defineResource({
  type: 'Test::Harbor::Fleet',
  scope: 'regional',
  list: harbor.list('ListFleets', { items: 'fleets' }),
  always: ['arn'],
  id: ({ arn }) => ({ arn, tags: [] }),
});

export const ship = defineResource({
  type: 'Test::Harbor::Ship',
  scope: 'regional',
  list: childrenOf(
    fleet,
    describe(
      harbor.list('ListShips', { items: 'ships', input: ({ arn }) => ({ fleet: arn }), goneWhen: ['Sunk'] }),
      harbor.batch('DescribeShips', {
        items: 'ships',
        key: 'arn',
        size: 10,
        input: (ships, { arn }) => ({ fleet: arn, ships }),
        failures: 'failures',
        goneWhen: ['Sunk'],
        parse: ({ arn, name }) => ({ arn, name }),
      }),
    ),
  ),
  always: ['arn', 'name'],
  id: ({ arn, name }) => ({ arn, name, tags: [] }),
});

export const sailor = defineResource({
  type: 'Test::Harbor::Sailor',
  scope: 'regional',
  list: describeEach(
    harbor.list('ListSailors', { items: 'names' }),
    harbor.single('DescribeSailor', { pick: 'sailor', input: (name) => ({ name }), goneWhen: ['Drowned'] }),
  ),
  always: ['name'],
  id: ({ name }, at) => ({ arn: `arn:${at.partition}:harbor:::${name}`, name, tags: [] }),
});

for (const resource of [fleet, ship, sailor]) register(resource);
