/** What GuardDuty tells of findings in the good account and in the bad one. */
import { HOME, type Answers } from '../aws.ts';

const { accountId, region } = HOME;

/** Of the good one no finding is of high severity: a question after those finds none. */
const findings = (Severity: number, CreatedAt: string): Answers => ({
  'guardduty ListFindings': ({ FindingCriteria }) => ({
    FindingIds: Severity < 7 && JSON.stringify(FindingCriteria ?? {}).includes('severity') ? [] : ['f1'],
  }),
  'guardduty GetFindings': {
    Findings: [
      {
        ...{ Id: 'f1', AccountId: accountId, Region: region, Severity, CreatedAt, SchemaVersion: '2.0' },
        Arn: `arn:aws:guardduty:${region}:${accountId}:detector/d1/finding/f1`,
        ...{ Type: 'UnauthorizedAccess:EC2/SSHBruteForce', UpdatedAt: '2026-06-30T12:00:00.000Z' },
        Resource: { ResourceType: 'Instance' },
        Service: { Archived: false, Count: 3 },
      },
    ],
  },
});

export const goodFindings = findings(5, '2026-06-28T12:00:00.000Z');
export const badFindings = findings(8, '2026-06-01T12:00:00.000Z');
