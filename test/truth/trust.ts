/** Whom the roles of the good, and of the bad, account trust. */
import { HOME } from '../aws.ts';

export const ORGANIZATION = { Id: 'o-a1b2c3', MasterAccountId: HOME.accountId, accounts: [] };

const OTHERS = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '444455556666' } };
const PROVEN = {
  ...OTHERS,
  Condition: { StringEquals: { 'sts:ExternalId': 'x7', 'aws:PrincipalOrgID': ORGANIZATION.Id } },
};

const TOKEN = 'token.actions.githubusercontent.com';
const FROM_GITHUB = {
  Effect: 'Allow',
  Action: 'sts:AssumeRoleWithWebIdentity',
  Principal: { Federated: `arn:aws:iam::${HOME.accountId}:oidc-provider/${TOKEN}` },
};
const FROM_OUR_GITHUB = {
  ...FROM_GITHUB,
  Condition: { StringLike: { [`${TOKEN}:sub`]: 'repo:octo-org/octo-repo:*' } },
};
const SYNC = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'datasync.amazonaws.com' } };
const OUR_SYNC = { ...SYNC, Condition: { StringEquals: { 'aws:SourceAccount': HOME.accountId } } };
const ALL_BUT_OURS = { Effect: 'Allow', Action: 'sts:AssumeRole', NotPrincipal: { AWS: HOME.accountId } };

export const goodTrust: readonly object[] = [PROVEN, FROM_OUR_GITHUB, OUR_SYNC];
export const badTrust: readonly object[] = [OTHERS, FROM_GITHUB, SYNC, ALL_BUT_OURS];
