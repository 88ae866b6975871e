import { bucketWebsiteDisabled } from '../../../rules/s3/bucket-website-disabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const website = { IndexDocument: { Suffix: 'index.html' } };

testRule(bucketWebsiteDisabled, {
  pass: { 'there is none': { given: { facets: { website: null } } } },
  fail: { 'there is one': { given: { facets: { website } }, because: { 'facets.website': website } } },
  unknown: { 'it is unreadable': { given: { facets: { website: denied } } } },
});
