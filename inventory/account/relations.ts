import { relate } from '../relate.ts';

const here = { by: 'Account', on: 'id.accountId', within: 'account' } as const;

export const accountRelations = {
  'AWS::::Account': relate('AWS::::Account', ({ many }) => ({
    databases: many('AWS::RDS::DBInstance', here),
    domains: many('AWS::OpenSearchService::Domain', here),
    fileSystems: many('AWS::EFS::FileSystem', here),
    functions: many('AWS::Lambda::Function', here),
    groups: many('AWS::IAM::Group', here),
    instances: many('AWS::EC2::Instance', here),
    regions: many('AWS::::Region', here),
    roles: many('AWS::IAM::Role', here),
    tables: many('AWS::DynamoDB::Table', here),
    trails: many('AWS::CloudTrail::Trail', here),
    users: many('AWS::IAM::User', here),
  })),
  'AWS::::Region': relate('AWS::::Region', ({ many }) => ({
    analyzers: many('AWS::AccessAnalyzer::Analyzer', { by: 'RegionName', on: 'id.region' }),
    buckets: many('AWS::S3::Bucket', { by: 'RegionName', on: 'id.region', within: 'account' }),
    detectors: many('AWS::GuardDuty::Detector', { by: 'RegionName', on: 'id.region' }),
    elasticIps: many('AWS::EC2::EIP', { by: 'RegionName', on: 'id.region' }),
    instances: many('AWS::EC2::Instance', { by: 'RegionName', on: 'id.region' }),
    securityGroups: many('AWS::EC2::SecurityGroup', { by: 'RegionName', on: 'id.region' }),
    vpcs: many('AWS::EC2::VPC', { by: 'RegionName', on: 'id.region' }),
  })),
} as const;
