/** Where AWS offers a service: from its own parameters, or not known. */
import { describe, expect, it } from '@jest/globals';
import { offeredServices } from '../../../../lambdas/steps/scope/services.ts';
import { rules } from '../../../../rules/index.ts';
import { canned, failure, type Answer } from '../../../aws.ts';
import { BASE } from '../world.ts';

const config = rules.filter(({ id }) => id === 'config-region-recorder-enabled' || id.startsWith('config-'));
const list = (...regions: string[]) => ({ Parameters: regions.map((Value) => ({ Value })) });
const read = async (answer: Answer) => {
  const aws = canned({ 'ssm GetParametersByPath': answer });
  return { ...(await offeredServices(aws, BASE, config)), calls: aws.calls };
};
const isAbout = (input: Record<string, unknown>, name: string) => String(input['Path']).includes(`/${name}/`);

describe('the services that AWS offers', () => {
  it('are read to the last page, each in the regions that AWS names', async () => {
    const { services, unread, calls } = await read((input) => {
      if (isAbout(input, 'config')) return list('us-east-1');
      return input['NextToken'] === undefined
        ? { ...list('us-east-1'), NextToken: 'more' }
        : list('eu-west-1');
    });
    expect(services).toEqual({ config: ['us-east-1'], ec2: ['eu-west-1', 'us-east-1'] });
    expect(unread).toBeUndefined();
    expect(calls).toHaveLength(3);
  });
  it('are not judged by AWS’s data where it does not list them', async () => {
    const { services } = await read((input) => (isAbout(input, 'ec2') ? list('eu-west-1') : list()));
    expect(services).toEqual({ ec2: ['eu-west-1'] });
  });
  it('are unknown, and so assumed nowhere to be missing, where that cannot be read', async () => {
    const { services, unread } = await read(failure('AccessDeniedException'));
    expect(services).toEqual({});
    expect(unread).toMatchObject({ call: 'ssm:GetParametersByPath', error: 'AccessDeniedException' });
  });
  it.each([
    ['a page lacks its list', {}],
    ['a region is not named', { Parameters: [{ Value: 'eu-west-1' }, {}] }],
  ])('are unknown where %s', async (_, cut) => {
    const { services, unread } = await read((input) => (isAbout(input, 'config') ? cut : list('eu-west-1')));
    expect(services).toEqual({});
    expect(unread?.error).toMatch(/^NotReported: Parameters/);
  });
  it('are unknown where the data is not of our partition', async () => {
    const { services } = await read(list('cn-north-1'));
    expect(services).toEqual({});
  });
});
