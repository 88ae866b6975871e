import { defineRule, each, trustKeepsOut } from '../../engine/index.ts';
import { outsiders, TRUSTING } from '../iam/role.ts';

const SHARING = 'CloudWatch-CrossAccountSharingRole';

export const accountCrossAccountSharingRestricted = defineRule({
  id: 'cloudwatch-account-cross-account-sharing-restricted',
  title: 'Accounts share CloudWatch data with known accounts only',
  severity: 'medium',
  category: 'identity',
  why: 'Metrics, dashboards and logs tell much about an account. Whoever the sharing role trusts may read them.',
  fix: 'Name accounts of your own in the trust policy of the role, or delete the role if nobody monitors from elsewhere.',
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Cross-Account-Cross-Region.html',
  ],
  resource: 'AWS::::Account',
  needs: ['roles'],
  params: TRUSTING,
  check: ({ related, id }, { params, organization }) =>
    each(related, 'roles')
      .where(({ self }) => self.RoleName === SHARING)
      .must('trust known accounts only', ({ self }) =>
        trustKeepsOut(self, outsiders(id, params.trustedAccounts, organization)),
      ),
});
