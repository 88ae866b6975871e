import { expect, it } from '@jest/globals';
import { collect } from '../../inventory/collect.ts';
import { reasonOf } from '../../inventory/reading.ts';
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

const failureOf = async (answers: Parameters<typeof canned>[0], resource: string) => {
  const inventory = await collect(canned(answers), [{ resource, needs: [] }], [HOME], options);
  return inventory.unlisted(resource).map(({ gap: why }) => reasonOf(why));
};

it('takes a page that says there are more, and not where, for a listing that was cut', async () => {
  const keys = { 'kms ListKeys': { Keys: [{ KeyId: '1', KeyArn: 'arn:aws:kms:::key/1' }], Truncated: true } };
  expect(await failureOf(keys, 'AWS::KMS::Key')).toEqual([
    { call: 'kms:ListKeys', error: 'NotReported: the next page' },
  ]);
});

it('does not go round for ever where a page leads to itself', async () => {
  const vpcs = { 'ec2 DescribeVpcs': { Vpcs: [{ VpcId: 'vpc-1', IsDefault: true }], NextToken: 'same' } };
  expect(await failureOf(vpcs, 'AWS::EC2::VPC')).toEqual([
    { call: 'ec2:DescribeVpcs', error: 'Malformed: the same page again' },
  ]);
});

it('follows the pages of operations that the SDK has no paginator for', async () => {
  const tagged = (Key: string) => ({ Tags: [{ Key, Value: 'x' }] });
  const tables = {
    'dynamodb ListTables': { TableNames: ['orders'] },
    'dynamodb ListTagsOfResource': ({ NextToken }: Record<string, unknown>) =>
      NextToken === 'more' ? tagged('b') : { ...tagged('a'), NextToken: 'more' },
  };
  const demands = [{ resource: 'AWS::DynamoDB::Table', needs: ['tags'] }];
  const [table] = [...(await collect(canned(tables), demands, [HOME], options)).of('AWS::DynamoDB::Table')];
  expect(table?.id).toMatchObject({
    arn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
    tags: { a: 'x', b: 'x' },
  });
});
