/** IAM's pages about operators, and about keys with many values or none, read as what keeps out of a bucket. */
import type { ResourceExample } from '../example.ts';

const BUCKET = ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*'];
const EVERYBODY = { Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: BUCKET };
const denied = (Condition: object) => ({
  Statement: [EVERYBODY, { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: BUCKET, Condition }],
});
const allowed = (Condition: object) => ({ Statement: { ...EVERYBODY, Condition } });

export const PERIMETERS: readonly ResourceExample[] = [
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html',
    says: 'all but the organization and services are denied',
    policy: denied({
      StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    }),
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalisawsservice',
    says: 'all but a VPC and services are denied',
    policy: denied({
      StringNotEqualsIfExists: { 'aws:SourceVpc': 'vpc-111bbb22' },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    }),
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists',
    says: 'all but the organization are denied, if they say whether they are a service, which the anonymous do not',
    policy: denied({
      StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
      Bool: { 'aws:PrincipalIsAWSService': 'false' },
    }),
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
    says: 'a negated comparison is met where the key is missing: all others and the anonymous are denied',
    policy: denied({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }),
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
    says: 'a comparison is not met where the key is missing: a Deny of one organization denies few',
    policy: denied({ StringEquals: { 'aws:PrincipalOrgID': 'o-z9y8x7w6v5' } }),
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null',
    says: 'all without an organization are denied, the accounts of other organizations are not',
    policy: denied({ Null: { 'aws:PrincipalOrgID': 'true' } }),
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html',
    says: 'several keys must all be met: one that keeps strangers out is enough',
    policy: allowed({
      StringLike: { 'aws:Referer': '*' },
      StringEquals: { 'aws:PrincipalAccount': ['111122223333'], 's3:prefix': '*' },
    }),
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html',
    says: 'one of several values is enough: a stranger among them is let in',
    policy: allowed({ StringEquals: { 'aws:PrincipalAccount': ['111122223333', '444455556666'] } }),
    public: false,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html',
    says: 'several keys of a Deny must all be met: whoever meets one of them not is let in',
    policy: denied({
      StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5', 'aws:UserAgent': 'our-client/1.0' },
    }),
    public: true,
    foreign: true,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html',
    says: 'a Deny of those with no path in the organization',
    policy: denied({ 'ForAllValues:StringNotLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/*' } }),
    public: false,
    foreign: false,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html',
    says: 'a Deny of those with some path elsewhere spares those without any',
    policy: denied({ 'ForAnyValue:StringNotLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/*' } }),
    public: true,
    foreign: true,
  },
];
