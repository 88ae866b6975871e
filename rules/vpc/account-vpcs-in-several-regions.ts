import { defineRule, some, variety, when } from '../../engine/index.ts';
import { areScanned } from '../account/scanned.ts';
import { nameIfUsed, REGIONS } from './regions.ts';

export const accountVpcsInSeveralRegions = defineRule({
  id: 'vpc-account-vpcs-in-several-regions',
  title: 'Accounts have VPCs in several regions',
  severity: 'low',
  category: 'resilience',
  why: 'When its only region fails, nothing of the account can go on elsewhere: a network has to be made there first.',
  fix: 'Make a VPC in a second region, from the same template. Exempt accounts that must stay in one region.',
  references: ['https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/regions.html'],
  resource: 'AWS::::Account',
  needs: REGIONS,
  check: (account) => {
    const { related } = account;
    const several = variety('related.regions', () => related.regions, nameIfUsed).isAtLeast(2);
    const whole = several.status === 'violated' ? areScanned(account) : several;
    if (whole === several || whole.status !== 'holds') return whole;
    const used = some(related, 'regions').must('be in use', (region) => nameIfUsed(region) !== undefined);
    return when(used, several, 'It has default VPCs only');
  },
});
