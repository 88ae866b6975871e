/** How resources are found: children of parents, descriptions in batches and one by one, and what fails on the way. */
import { expect, it } from '@jest/globals';
import { collect } from '../../inventory/collect.ts';
import { isGap, reasonOf } from '../../inventory/reading.ts';
import { canned, failure, HOME, options } from '../aws.ts';
import './fleet.ts';

const gather = async (type: string, answers: Parameters<typeof canned>[0]) => {
  const aws = canned(answers);
  const inventory = await collect(aws, [{ resource: type, needs: [] }], [HOME], options);
  return {
    found: [...inventory.of(type)].map(({ id, self }) => [
      id.name ?? id.arn,
      isGap(self) ? reasonOf(self).error : 'read',
    ]),
    unlisted: inventory
      .unlisted(type)
      .map(({ type: on, gap }) => [on, reasonOf(gap).call, reasonOf(gap).error]),
    calls: aws.calls.map((call) => call.split(' ')[2]),
  };
};
const FLEET = { 'harbor ListFleets': { fleets: [{ arn: 'arn:f' }] } };
const ARNS = Array.from({ length: 11 }, (_, index) => `arn:ship/${index}`);

it('lists children, describes them in batches, and tells what could not be described', async () => {
  const { found, unlisted, calls } = await gather('Test::Harbor::Ship', {
    ...FLEET,
    'harbor ListShips': { ships: ARNS },
    'harbor DescribeShips': ({ ships }) => ({
      ships: (ships as string[]).slice(2).map((arn) => ({ arn, name: arn.slice(9) })),
      failures: [
        { arn: ARNS[0], reason: 'Sunk' },
        { arn: ARNS[1], reason: 'ACCESS' },
      ],
    }),
  });
  expect(found).toEqual([
    [ARNS[1], 'ACCESS'],
    ...['2', '3', '4', '5', '6', '7', '8', '9'].map((name) => [name, 'read']),
    [ARNS[10], 'NotReported'],
  ]);
  expect(unlisted).toEqual([]);
  expect(calls).toEqual(['ListFleets', 'ListShips', 'DescribeShips', 'DescribeShips']);
});

it('keeps of what is described in batches what is asked for', async () => {
  const aws = canned({
    ...FLEET,
    'harbor ListShips': { ships: ['arn:s'] },
    'harbor DescribeShips': { ships: [{ arn: 'arn:s', name: 'Argo', cargo: 'fleece' }] },
  });
  const inventory = await collect(aws, [{ resource: 'Test::Harbor::Ship', needs: [] }], [HOME], options);
  expect([...inventory.of('Test::Harbor::Ship')].map(({ self }) => self)).toEqual([
    { arn: 'arn:s', name: 'Argo' },
  ]);
});

it('lists no children of parents that it could not list', async () => {
  const { found, unlisted, calls } = await gather('Test::Harbor::Ship', {
    'harbor ListFleets': failure('AccessDenied'),
  });
  expect(found).toEqual([]);
  expect(unlisted).toEqual([['AWS::::Region', 'harbor:ListFleets', 'AccessDenied']]);
  expect(calls).toEqual(['ListFleets']);
});

it('keeps the children of the parents that answered, and tells that there may be more', async () => {
  const { found, unlisted } = await gather('Test::Harbor::Ship', {
    'harbor ListFleets': { fleets: [{ arn: 'arn:f' }, { arn: 'arn:closed' }, { arn: 'arn:gone' }] },
    'harbor ListShips': ({ fleet }) =>
      fleet === 'arn:f' ? { ships: ['arn:s'] } : failure(fleet === 'arn:gone' ? 'Sunk' : 'AccessDenied'),
    'harbor DescribeShips': { ships: [{ arn: 'arn:s', name: 'Argo' }] },
  });
  expect(found).toEqual([['Argo', 'read']]);
  expect(unlisted).toEqual([['AWS::::Region', 'harbor:ListShips', 'AccessDenied']]);
});

it('describes one by one; who has gone meanwhile is no gap, and who cannot be named is one of the listing', async () => {
  const answers = (last: object) => ({
    'harbor ListSailors': { names: ['Ada', 'Bob', 'Cy'] },
    'harbor DescribeSailor': ({ name }: Record<string, unknown>) =>
      name === 'Ada' ? { sailor: { name: 'Ada' } } : name === 'Bob' ? failure('Drowned') : last,
  });
  expect(await gather('Test::Harbor::Sailor', answers(failure('Drowned')))).toMatchObject({
    found: [['Ada', 'read']],
    unlisted: [],
  });
  expect(await gather('Test::Harbor::Sailor', answers(failure('Throttling')))).toMatchObject({
    found: [['Ada', 'read']],
    unlisted: [['AWS::::Region', 'harbor:DescribeSailor', 'Throttling']],
  });
  expect(await gather('Test::Harbor::Sailor', answers({}))).toMatchObject({
    unlisted: [['AWS::::Region', 'harbor:DescribeSailor', 'NotReported: sailor']],
  });
});
