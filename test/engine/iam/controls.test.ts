/** What an organization leaves to its accounts, and to whom of them. */
import { expect, it } from '@jest/globals';
import { controlsOn, type ControlLevel } from '../../../engine/iam/controls.ts';
import { RCP_SERVICES } from '../../../engine/iam/rcp-services.ts';
import { Unreadable, gap, tripwire } from '../../../inventory/reading.ts';
import { ACCOUNT, allowing } from './account.ts';

const MANAGEMENT = '999999999999';
const member = { facets: { organization: { MasterAccountId: MANAGEMENT } } };
const ONLY_EC2 = allowing('ec2:*');
const level = (more: Partial<ControlLevel> = {}): ControlLevel => ({
  ...{
    type: 'SERVICE_CONTROL_POLICY',
    target: 'r-1',
    accounts: 'all',
    allowsAll: false,
    documents: [ONLY_EC2],
  },
  ...more,
});
const documentsOf = (controls: readonly ControlLevel[], account = ACCOUNT) =>
  controlsOn(member, { controls }, account).map(({ documents }) => documents.map(({ document }) => document));

it('limits every account that a level binds', () => {
  expect(documentsOf([level()])).toEqual([[ONLY_EC2]]);
  expect(documentsOf([level({ accounts: [ACCOUNT] })])).toEqual([[ONLY_EC2]]);
});
it('limits no other account', () => expect(documentsOf([level({ accounts: ['444455556666'] })])).toEqual([]));
it('never limits the management account', () => expect(documentsOf([level()], MANAGEMENT)).toEqual([]));
it('limits nobody outside of an organization', () =>
  expect(controlsOn({ facets: { organization: null } }, {}, ACCOUNT)).toEqual([]));
it('adds the policy of AWS that allows everything, where it is attached', () =>
  expect(documentsOf([level({ allowsAll: true })])[0]).toHaveLength(2));
it('knows the services that resource control policies are about', () => {
  const controls = [level({ type: 'RESOURCE_CONTROL_POLICY' }), level()];
  const services = controlsOn(member, { controls }, ACCOUNT).map((one) => one.services);
  expect(services).toEqual([RCP_SERVICES, undefined]);
});

it('is unknown where the policies could not be read, and says why', () => {
  const denied = { call: 'organizations:ListPolicies', error: 'AccessDenied' };
  expect(() => controlsOn(member, { controlsUnread: denied }, ACCOUNT)).toThrow('AccessDenied');
  expect(() => controlsOn(member, {}, ACCOUNT)).toThrow('NotRead');
});
it('is unknown where nobody knows of the organization, or which account manages it', () => {
  const lost = tripwire(gap({ call: 'organizations:DescribeOrganization', error: 'AccessDenied' }));
  const blind = { facets: { organization: lost as never } };
  const nameless = { facets: { organization: {} } };
  for (const account of [blind, nameless])
    expect(() => controlsOn(account, { controls: [] }, ACCOUNT)).toThrow(Unreadable);
});
