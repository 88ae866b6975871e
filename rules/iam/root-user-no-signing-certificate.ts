import { allOf, defineRule, field } from '../../engine/index.ts';

export const rootUserNoSigningCertificate = defineRule({
  id: 'iam-root-user-no-signing-certificate',
  title: 'The root user has no signing certificates',
  severity: 'medium',
  category: 'identity',
  why: 'Who holds its private key signs requests as the root user, whom no policy of the account holds back.',
  fix: 'Sign in as the root user, and delete the certificate under its security credentials.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html'],
  resource: 'AWS::::Account',
  needs: ['rootCredentials'],
  check: ({ facets }) =>
    allOf(
      field(facets, 'rootCredentials', 'cert_1_active').is(false),
      field(facets, 'rootCredentials', 'cert_2_active').is(false),
    ),
});
