import { relate } from '../relate.ts';

export const s3Relations = {
  'AWS::S3::AccessPoint': relate('AWS::S3::AccessPoint', ({ one }) => ({
    bucket: one('AWS::S3::Bucket', { by: 'Bucket', on: 'Name', within: 'account' }),
  })),
  /** They live in the region of the bucket: of a region that is not read, nothing is known. */
  'AWS::S3::Bucket': relate('AWS::S3::Bucket', ({ many }) => ({
    bucketsOfAccount: many('AWS::S3::Bucket', {
      ...{ by: 'id.accountId', on: 'id.accountId', within: 'account' },
    }),
    accessPoints: many('AWS::S3::AccessPoint', { by: 'Name', on: 'Bucket', within: 'unit' }),
    trails: many('AWS::CloudTrail::Trail', { by: 'id.accountId', on: 'id.accountId', within: 'account' }),
  })),
} as const;
