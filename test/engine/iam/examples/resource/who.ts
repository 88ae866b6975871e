/** S3's "meaning of public", key by key: the keys that say who calls. */
import type { Row } from './row.ts';

export const WHO: readonly Row[] = [
  ['ours', 'a fixed organization', { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }],
  ['others', 'another organization, fixed', { StringEquals: { 'aws:PrincipalOrgID': 'o-z9y8x7w6v5' } }],
  ['everybody', 'any organization', { StringLike: { 'aws:PrincipalOrgID': 'o-*' } }],
  ['everybody', 'all but an organization', { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }],
  [
    'everybody',
    'an organization, or none',
    { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
  ],
  [
    'everybody',
    'all values of none are an organization',
    { 'ForAllValues:StringEquals': { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
  ],
  [
    'everybody',
    'a variable that the caller fills',
    { StringEquals: { 'aws:PrincipalOrgID': '${aws:PrincipalOrgID}' } },
  ],

  [
    'ours',
    'a path in an organization',
    { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-ab12/*' } },
  ],
  [
    'everybody',
    'a path in any organization',
    { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-*/r-ab12/*' } },
  ],
  [
    'everybody',
    'all values of none are a path',
    { 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-ab12/*' } },
  ],
  [
    'ours',
    'all values of some are a path',
    {
      'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-ab12/*' },
      Null: { 'aws:PrincipalOrgPaths': 'false' },
    },
  ],
  [
    'everybody',
    'a path that is another',
    { 'ForAnyValue:StringNotLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-ab12/*' } },
  ],

  ['ours', 'a fixed account', { StringEquals: { 'aws:PrincipalAccount': '111122223333' } }],
  ['others', 'another account, fixed', { StringEquals: { 'aws:PrincipalAccount': '444455556666' } }],
  [
    'everybody',
    'the account of those who have none',
    { StringEquals: { 'aws:PrincipalAccount': 'anonymous' } },
  ],
  ['everybody', 'part of an account', { StringLike: { 'aws:PrincipalAccount': '1111*' } }],
  ['everybody', 'all but an account', { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } }],
  [
    'ours',
    'an account if the key is there, which is always',
    { StringEqualsIfExists: { 'aws:PrincipalAccount': '111122223333' } },
  ],

  [
    'ours',
    'the roles of an account',
    { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' } },
  ],
  [
    'others',
    'a role of another account',
    { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::444455556666:role/deploy' } },
  ],
  ['everybody', 'a role of any account', { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/deploy' } }],
  [
    'everybody',
    'all but a role',
    { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/deploy' } },
  ],
  [
    'everybody',
    'a role, or nobody at all',
    { ArnLikeIfExists: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' } },
  ],

  ['others', 'a fixed user id', { StringEquals: { 'aws:userid': 'AIDACKCEVSQ6C2EXAMPLE' } }],
  ['others', 'the sessions of a fixed role id', { StringLike: { 'aws:userid': 'AROADBQP57FF2AEXAMPLE:*' } }],
  ['everybody', 'a session name, which any role can have', { StringLike: { 'aws:userid': '*:deploy' } }],
  ['everybody', 'the user id of those who have none', { StringEquals: { 'aws:userid': 'anonymous' } }],
  [
    'others',
    'a user id if the key is there, which is always',
    { StringEqualsIfExists: { 'aws:userid': 'AIDACKCEVSQ6C2EXAMPLE' } },
  ],
  ['everybody', 'all but a user id', { StringNotEquals: { 'aws:userid': 'AIDACKCEVSQ6C2EXAMPLE' } }],
];
