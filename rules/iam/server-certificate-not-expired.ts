import { defineRule, field } from '../../engine/index.ts';

export const serverCertificateNotExpired = defineRule({
  id: 'iam-server-certificate-not-expired',
  title: 'Server certificates in IAM have not expired',
  severity: 'high',
  category: 'maintenance',
  why: 'Browsers and programs refuse whatever still serves the certificate, or learn to look away.',
  fix: 'Put a new certificate, best one of ACM that renews itself, where this one serves; then delete it.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html'],
  resource: 'AWS::IAM::ServerCertificate',
  check: ({ self }, { now }) =>
    field(self, 'Expiration').must('be in the future', (date) => Date.parse(date) > now.getTime()),
});
