/** What runs, or keeps data, in an account: by the relation that leads there, the type that is looked at. */
export const WORKLOADS = {
  databases: 'AWS::RDS::DBInstance',
  domains: 'AWS::OpenSearchService::Domain',
  fileSystems: 'AWS::EFS::FileSystem',
  functions: 'AWS::Lambda::Function',
  instances: 'AWS::EC2::Instance',
  tables: 'AWS::DynamoDB::Table',
} as const;
const NAMES = ['databases', 'domains', 'fileSystems', 'functions', 'instances', 'tables'] as const;

/** All that the rule looks at. */
export const SEEN = ['organization', 'enabledRegions', 'regions', ...NAMES] as const;

/** The relations to what may not be there. */
export const relationsBut = (allowed: readonly string[]): readonly (typeof NAMES)[number][] =>
  NAMES.filter((name) => !allowed.includes(WORKLOADS[name]));
