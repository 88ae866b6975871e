import { defineRule, each, field, when } from '../../engine/index.ts';
import { makesAdministrators } from './group.ts';

export const groupAdminsHaveMfa = defineRule({
  id: 'iam-group-admins-have-mfa',
  title: 'Members of groups of administrators have MFA',
  severity: 'high',
  category: 'identity',
  why: 'One password, or one key, of one member is then enough to own the account.',
  fix: 'Register an MFA device for each member that the evidence names, or take the user out of the group.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html'],
  resource: 'AWS::IAM::Group',
  needs: ['policies', 'members.credentials'],
  check: ({ self, related }) =>
    when(
      makesAdministrators({ self, related }),
      () =>
        each(related, 'members').must('have an MFA device', ({ facets }) =>
          field(facets, 'credentials', 'mfa_active').is(true),
        ),
      'No policy of the group allows everything',
    ),
});
