/** Files of people as they should not be. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import { damagedBytes, damagedMember, memberDamage, rangeDamage } from './damage.ts';

export const [KEY, S3] = ['iam-access-key-rotated', 's3-bucket-blocks-public-access'] as const;

/** Says nearly everything. */
export const CONFIG = {
  accounts: { organization: true, ous: ['ou-ab12-cdef3456'], exclude: ['111111111111'] },
  regions: ['eu-west-1'],
  rules: { services: ['s3', 'iam'], severity: 'medium', exclude: [KEY] },
  parameters: { [KEY]: { maxAgeDays: 30 } },
  severities: { [S3]: 'critical' },
  alerts: { emails: ['a@b.c'], routes: { payments: { emails: ['a@b.c'], severity: 'high' } } },
  limits: { allow: ['slow'], batchSize: 5, concurrency: { batches: 5 } },
  externalId: { env: 'EXTERNAL_ID' },
  schedule: { expression: 'rate(12 hours)', hours: 12 },
};
/** The same at run time. */
export const RUN_TIME = {
  parameters: { [KEY]: { maxAgeDays: 30 } },
  severities: { [S3]: 'low' },
  filters: {
    rules: { exclude: ['s3-bucket-not-public'] },
    accounts: { exclude: ['222222222222'] },
    regions: { exclude: ['us-east-1'] },
    types: { exclude: ['AWS::S3::Bucket'] },
  },
  routes: { payments: { severity: 'high', accounts: ['111111111111'] } },
};
/** Texts that look like a file, and some that do not: members damaged, bytes damaged, words of the file anywhere. */
export function textsOf(file: object): fc.Arbitrary<string> {
  const [json, yaml] = [JSON.stringify(file), stringify(file)];
  const words = [...new Set(yaml.match(/[\w:-]+/g))];
  const tree = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(...words, 3, true, null, '111111111111'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...words, 'x'), tie('value'), { maxKeys: 4 }),
    ),
  })).value;
  return fc.oneof(
    fc
      .array(memberDamage, { minLength: 1, maxLength: 1 })
      .map(([one]) => (one ? damagedMember(json, one) : json)),
    rangeDamage.map((damage) => Buffer.from(damagedBytes(Buffer.from(yaml), damage)).toString('latin1')),
    tree.map((value) => JSON.stringify(value)),
    fc.string({ maxLength: 60 }),
  );
}
