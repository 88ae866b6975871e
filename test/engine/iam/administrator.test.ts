/** Who may do all that there is, or all of a service. */
import { describe, expect, it } from '@jest/globals';
import { administratorBy, serviceAdministratorBy } from '../../../engine/iam/administrator.ts';
import { RCP_SERVICES } from '../../../engine/iam/rcp-services.ts';
import { Unreadable, gap, tripwire } from '../../../inventory/reading.ts';
import { ADMIN, allowing, parsed, principal } from './account.ts';

type Given = Parameters<typeof principal>[0];
const ofS3 = (given: Given) => serviceAdministratorBy(principal(given), 's3');
const S3 = allowing('s3:*');
const deny = (more: object) => parsed({ Effect: 'Deny', Resource: '*', ...more });
const limit = (document = allowing('ec2:*'), services?: ReadonlySet<string>) => ({
  documents: [{ document }],
  ...(services && { services }),
});

describe('all of a service', () => {
  it.each<[string, Given]>([
    ['by a pattern of its own', { policies: [S3] }],
    ['by a wider one', { policies: [allowing('s*')] }],
    ['as an administrator', { policies: [ADMIN] }],
    [
      'by all but another service',
      { policies: [parsed({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' })] },
    ],
    ['where one action is denied', { policies: [S3, deny({ Action: 's3:DeleteBucket' })] }],
    ['where another service is denied', { policies: [S3, deny({ Action: 'ec2:*' })] }],
    ['where all but this service is denied', { policies: [S3, deny({ NotAction: ['s3:*'] })] }],
    [
      'where one of it is denied on some resources',
      { policies: [S3, deny({ Action: 's3:*', Resource: 'arn:aws:s3:::a' })] },
    ],
    ['within a boundary that leaves it', { policies: [S3], boundary: allowing('s3:*') }],
    [
      'where a limit is about other services',
      { policies: [S3], limits: [limit(undefined, new Set(['kms']))] },
    ],
  ])('is allowed %s', (_, given) => expect(ofS3(given)).toMatch(/^me-0, statement/));

  it.each<[string, Given]>([
    ['on some resources', { policies: [allowing('s3:*', 'arn:aws:s3:::a/*')] }],
    ['in part', { policies: [allowing('s3:Get*')] }],
    ['of another one', { policies: [allowing('ec2:*')] }],
    [
      'less one action',
      { policies: [parsed({ Effect: 'Allow', NotAction: 's3:DeleteBucket', Resource: '*' })] },
    ],
    ['and denied again', { policies: [S3, deny({ Action: 's*' })] }],
    ['and denied but for a part', { policies: [S3, deny({ NotAction: ['s3:Get*', 'ec2:*'] })] }],
    ['outside the boundary', { policies: [S3], boundary: allowing('s3:Get*') }],
    ['where a control policy leaves none', { policies: [S3], limits: [limit()] }],
    [
      'where a resource control policy leaves none',
      { policies: [S3], limits: [limit(undefined, RCP_SERVICES)] },
    ],
  ])('is not allowed %s', (_, given) => expect(ofS3(given)).toBeUndefined());

  it('is unknown where a policy cannot be read', () => {
    const lost = tripwire(gap({ call: 'iam:GetPolicyVersion', error: 'AccessDenied' })) as never;
    expect(() => ofS3({ policies: [lost] })).toThrow(Unreadable);
    // It may take back what another one gives.
    expect(() => ofS3({ policies: [S3, lost] })).toThrow(Unreadable);
  });
});

describe('all there is', () => {
  it('is more than all of a service', () =>
    expect(administratorBy(principal({ policies: [S3] }))).toBeUndefined());
  it('is told by the statement', () =>
    expect(administratorBy(principal({ policies: [S3, ADMIN] }))).toBe('me-1, statement 1'));
  it('is not left by a limit that leaves a service', () =>
    expect(administratorBy(principal({ policies: [ADMIN], limits: [limit(S3)] }))).toBeUndefined());
});
