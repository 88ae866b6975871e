/** Networks, trails and databases that other scanners were reported to misread. */
import { describe, expect, it } from '@jest/globals';
import type { AnyRule } from '../../engine/rule.ts';
import { accountMultiRegionTrailEnabled } from '../../rules/cloudtrail/account-multi-region-trail-enabled.ts';
import { instanceSshNotExposed } from '../../rules/ec2/instance-ssh-not-exposed.ts';
import { instanceNotPublic } from '../../rules/rds/instance-not-public.ts';
import { networkAclNoSshFromInternet } from '../../rules/vpc/network-acl-no-ssh-from-internet.ts';
import { database } from '../rules/rds/database.ts';
import { face, instance, world } from '../rules/ec2/exposed-instance.ts';
import type { Facts } from '../rule-tester/situation.ts';
import { saying, type Said } from './saying.ts';

describe('reach', () => {
  const entry = (RuleNumber: number, RuleAction: string, more: object = {}) => ({
    ...{ RuleNumber, RuleAction, Egress: false, Protocol: '-1', CidrBlock: '0.0.0.0/0' },
    ...more,
  });
  const ssh = { Protocol: '6', PortRange: { From: 22, To: 22 } };
  const selected = {
    ...{
      self: { IsMultiRegionTrail: true, IncludeGlobalServiceEvents: true, IsOrganizationTrail: false },
      id: { name: 'main' },
    },
    facets: {
      ...{ status: { IsLogging: true }, eventSelectors: null },
      advancedEventSelectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }],
    },
  };
  it.each<[report: string, says: string, rule: AnyRule, given: Facts, said: Said]>([
    [
      'steampipe-mod-aws-compliance#482',
      'what an earlier entry denies no later one lets in',
      networkAclNoSshFromInternet,
      { self: { Entries: [entry(10, 'deny', ssh), entry(100, 'allow'), entry(32767, 'deny')] } },
      'pass',
    ],
    [
      'steampipe-mod-aws-compliance#971',
      'advanced selectors record all management events',
      accountMultiRegionTrailEnabled,
      { related: { trails: [selected] } },
      'pass',
    ],
    [
      'steampipe-mod-aws-compliance#974',
      'a database that a partner may reach',
      instanceNotPublic,
      database(true, world(5432, 'tcp', '3.0.0.0/8')),
      'pass',
    ],
    [
      'prowler#5046',
      'the main table leads to the internet',
      instanceSshNotExposed,
      instance(face(world(22))),
      'fail',
    ],
    [
      'cartography#31',
      'an open group without a public address',
      instanceSshNotExposed,
      instance(face(world(22), { address: false })),
      'pass',
    ],
  ])('%s: %s', (_, __, rule, given, said) => expect(saying(rule, given)).toBe(said));
});
