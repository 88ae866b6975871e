import { expect, it } from '@jest/globals';
import { collect } from '../../inventory/collect.ts';
import { canned, HOME, options } from '../aws.ts';

// The SDK's paginators write the token of the next page into the input that they are given.
it('reads every page of every account: nobody inherits the page that another one ended with', async () => {
  const inputs: unknown[] = [];
  const aws = canned({
    'iam GetAccountAuthorizationDetails': (input) => {
      inputs.push(input);
      const name = input['Marker'] ? 'second' : 'first';
      const RoleDetailList = [{ RoleName: name, Arn: `arn:aws:iam::${String(inputs.length)}:role/${name}` }];
      return { RoleDetailList, ...(!input['Marker'] && { IsTruncated: true, Marker: 'more' }) };
    },
  });
  const units = [HOME, { ...HOME, accountId: '444455556666' }];
  const inventory = await collect(aws, [{ resource: 'AWS::IAM::Role', needs: [] }], units, options);
  const names = [...inventory.of('AWS::IAM::Role')].map(({ id }) => `${id.accountId} ${id.name ?? ''}`);
  expect(names).toEqual(units.flatMap(({ accountId }) => [`${accountId} first`, `${accountId} second`]));
  expect(inputs.map((input) => (input as { Marker?: string }).Marker)).toEqual([
    ...[undefined, 'more'],
    ...[undefined, 'more'],
  ]);
});
