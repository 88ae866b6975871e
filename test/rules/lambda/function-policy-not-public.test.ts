import type { PolicyStatement } from '../../../inventory/policy-document.ts';
import { functionPolicyNotPublic } from '../../../rules/lambda/function-policy-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';

const Resource = 'arn:aws:lambda:eu-west-1:111122223333:function:pay';
const INVOKE = { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource } as const;
const OPEN = { Sid: 'all', ...INVOKE, Principal: '*' } as const;
const of = (...Statement: PolicyStatement[]) => ({ facets: { policy: { Id: 'default', Statement } } });
const when = (key: string, value: string) => ({ ...OPEN, Condition: { StringEquals: { [key]: value } } });
/** As the console writes it for a URL that asks nobody who they are. */
const URL = {
  ...when('lambda:FunctionUrlAuthType', 'NONE'),
  Action: 'lambda:InvokeFunctionUrl',
} as const;
const TOKEN = when('lambda:EventSourceToken', 'amzn1.ask.skill.1');
const BUCKET = {
  ...{ ...INVOKE, Principal: { Service: 's3.amazonaws.com' } },
  Condition: {
    StringEquals: { 'AWS:SourceAccount': '111122223333' },
    ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::logs' },
  },
} as const;

testRule(functionPolicyNotPublic, {
  pass: {
    'there is no policy': { given: { facets: { policy: null } } },
    'a bucket may invoke it': { given: of(BUCKET) },
    'another account may': { given: of({ ...INVOKE, Principal: { AWS: '222233334444' } }) },
    'everybody of the organization may': { given: of(when('aws:PrincipalOrgID', 'o-a1b2c3')) },
    'everybody may, for one account': { given: of(when('AWS:SourceAccount', '111122223333')) },
  },
  fail: {
    'everybody may invoke it': {
      given: of(BUCKET, OPEN),
      because: { 'facets.policy.Statement[all]': OPEN },
    },
    'everybody may, by its URL': {
      given: of(URL),
      because: { 'facets.policy.Statement[all]': URL },
    },
    'everybody may who knows the id of a skill': {
      given: of(TOKEN),
      because: { 'facets.policy.Statement[all]': TOKEN },
    },
  },
  unknown: { 'the policy is unreadable': { given: { facets: { policy: denied } } } },
});
