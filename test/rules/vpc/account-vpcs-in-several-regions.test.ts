import { accountVpcsInSeveralRegions } from '../../../rules/vpc/account-vpcs-in-several-regions.ts';
import { denied, testRule } from '../../rule-tester.ts';

const OURS = { self: { IsDefault: false } };
const DEFAULT = { self: { IsDefault: true } };
const region = (RegionName: string, ...vpcs: (typeof OURS)[]) => ({
  self: { RegionName },
  related: { vpcs },
});
const DENIED = { self: { RegionName: 'eu-north-1' }, related: { vpcs: denied } };
const account = (regions: readonly (ReturnType<typeof region> | typeof DENIED)[], ...others: string[]) => ({
  facets: {
    enabledRegions: [...regions.map(({ self }) => self), ...others.map((RegionName) => ({ RegionName }))],
  },
  related: { regions },
});

const IRELAND = region('eu-west-1', DEFAULT, OURS);
const FRANKFURT = region('eu-central-1', OURS);
const STOCKHOLM = region('eu-north-1', DEFAULT);

testRule(accountVpcsInSeveralRegions, {
  pass: {
    'two regions have a VPC': { given: account([IRELAND, STOCKHOLM, FRANKFURT]) },
    'two have, and a third cannot be listed': { given: account([IRELAND, DENIED, FRANKFURT]) },
    'two have, and a third is not scanned': { given: account([IRELAND, FRANKFURT], 'eu-south-1') },
    'two have, and which others are enabled is unreadable': {
      given: { ...account([IRELAND, FRANKFURT]), facets: { enabledRegions: denied } },
    },
  },
  fail: {
    'one region has, and the other its default VPC only': {
      given: account([IRELAND, STOCKHOLM]),
      because: { 'related.regions': ['eu-west-1'] },
    },
    'one region has several': {
      given: account([region('eu-west-1', OURS, OURS)]),
      because: { 'related.regions': ['eu-west-1'] },
    },
  },
  unknown: {
    'the other region cannot be listed': { given: account([IRELAND, DENIED]) },
    'the other region is not scanned': { given: account([IRELAND, STOCKHOLM], 'eu-south-1') },
    'no region has, and one is not scanned': { given: account([STOCKHOLM], 'eu-south-1') },
    'the regions are unreadable': { given: { ...account([]), related: { regions: denied } } },
    'which regions are enabled is unreadable': {
      given: { ...account([IRELAND]), facets: { enabledRegions: denied } },
    },
  },
  notApplicable: {
    'there are default VPCs only': { given: account([STOCKHOLM]) },
    'there is none at all': { given: account([region('eu-west-1')]) },
  },
});
