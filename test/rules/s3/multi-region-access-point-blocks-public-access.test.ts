import { multiRegionAccessPointBlocksPublicAccess } from '../../../rules/s3/multi-region-access-point-blocks-public-access.ts';
import { denied, testRule } from '../../rule-tester.ts';

const ON = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

testRule(multiRegionAccessPointBlocksPublicAccess, {
  pass: { 'all four settings are on': { given: { self: { PublicAccessBlock: ON } } } },
  fail: {
    'one is off': {
      given: { self: { PublicAccessBlock: { ...ON, BlockPublicPolicy: false } } },
      because: { 'self.PublicAccessBlock.BlockPublicPolicy': false },
    },
  },
  unknown: {
    'they are unreadable': { given: { self: { PublicAccessBlock: denied } } },
    'AWS leaves them out': { given: { self: {} } },
  },
});
