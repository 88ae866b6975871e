import { expect, it } from '@jest/globals';
import { collect } from '../../inventory/collect.ts';
import { isGap, reasonOf } from '../../inventory/reading.ts';
import { canned, HOME, options } from '../aws.ts';

const exclusions = async (next: (token: unknown) => string | undefined) => {
  const asked: unknown[] = [];
  const aws = canned({
    'ec2 DescribeVpcBlockPublicAccessExclusions': (input) => {
      asked.push(input['NextToken']);
      return {
        VpcBlockPublicAccessExclusions: [
          {
            ...{ ExclusionId: `after ${String(input['NextToken'])}`, ResourceArn: 'arn:aws:ec2:::vpc/vpc-1' },
            ...{ State: 'create-complete', InternetGatewayExclusionMode: 'allow-egress' },
          },
        ],
        NextToken: next(input['NextToken']),
      };
    },
  });
  const demand = { resource: 'AWS::::Region', needs: ['vpcBlockPublicAccessExclusions'] };
  const inventory = await collect(aws, [demand], [HOME], options);
  const [region] = inventory.of('AWS::::Region');
  return { asked, reading: region?.facets['vpcBlockPublicAccessExclusions'] };
};

it('reads every page of an operation that the SDK has no paginator for', async () => {
  const { asked, reading } = await exclusions((token) => (token === undefined ? 'more' : ''));
  expect(asked).toEqual([undefined, 'more']);
  expect(reading).toMatchObject([{ ExclusionId: 'after undefined' }, { ExclusionId: 'after more' }]);
});

it('does not go round for ever where such a page leads to itself', async () => {
  const { reading } = await exclusions(() => 'same');
  expect(isGap(reading) && reasonOf(reading).error).toBe('Malformed: the same page again');
});
