import { bucketAclsDisabled } from '../../../rules/s3/bucket-acls-disabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(bucketAclsDisabled, {
  pass: {
    'the bucket owner owns all': {
      given: { facets: { ownershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } } },
    },
  },
  fail: {
    'writers keep their objects': {
      given: { facets: { ownershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] } } },
      because: { 'facets.ownershipControls.Rules[0]': { ObjectOwnership: 'ObjectWriter' } },
    },
    'nothing was ever set': {
      given: { facets: { ownershipControls: null } },
      because: { 'facets.ownershipControls.Rules': [] },
    },
  },
  unknown: { 'it is unreadable': { given: { facets: { ownershipControls: denied } } } },
});
