import { relate } from '../relate.ts';

export const cloudtrailRelations = {
  'AWS::CloudTrail::Trail': relate('AWS::CloudTrail::Trail', ({ one }) => ({
    bucket: one('AWS::S3::Bucket', { by: 'S3BucketName', on: 'Name', within: 'organization' }),
  })),
} as const;
