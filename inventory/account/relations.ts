import { relate } from '../relate.ts';

export const accountRelations = {
  'AWS::::Account': relate('AWS::::Account', ({ many }) => ({
    trails: many('AWS::CloudTrail::Trail', { by: 'Account', on: 'id.accountId', within: 'account' }),
  })),
  'AWS::::Region': relate('AWS::::Region', ({ many }) => ({
    analyzers: many('AWS::AccessAnalyzer::Analyzer', { by: 'RegionName', on: 'id.region' }),
    buckets: many('AWS::S3::Bucket', { by: 'RegionName', on: 'id.region', within: 'account' }),
    detectors: many('AWS::GuardDuty::Detector', { by: 'RegionName', on: 'id.region' }),
  })),
} as const;
