/** The texts of a new project that are longer than a line. They are run, as they are, by test/package. */

export const RULE = `import { defineRule, some, z } from 'plumbline';

export const bucketTaggedWithOwner = defineRule({
  id: 's3-bucket-tagged-with-owner',
  title: 'S3 buckets say who owns them',
  severity: 'low',
  category: 'maintenance',
  why: 'Nobody can be asked about a bucket that belongs to nobody.',
  fix: 'Tag the bucket with the team that owns it.',
  resource: 'AWS::S3::Bucket',
  needs: ['tags'],
  params: { tag: z.string().default('owner') },
  check: ({ facets }, { params }) =>
    some(facets, 'tags')
      .by(({ Key }) => Key ?? '')
      .must(\`have the key "\${params.tag}"\`, ({ Key }) => Key === params.tag),
});
`;

export const TEST = `import { denied, testRule } from 'plumbline/test';
import { bucketTaggedWithOwner } from '../rules/bucket-tagged-with-owner.ts';

const tagged = (...keys: string[]) => ({
  given: { facets: { tags: keys.map((Key) => ({ Key, Value: 'payments' })) } },
});

testRule(bucketTaggedWithOwner, {
  pass: {
    'the owner is among the tags': tagged('stage', 'owner'),
    'it is tagged as we call it': { ...tagged('team'), params: { tag: 'team' } },
  },
  fail: {
    'the owner is not': { ...tagged('stage'), because: { 'facets.tags[stage]': { Key: 'stage', Value: 'payments' } } },
    'there are no tags': { given: { facets: { tags: null } }, because: { 'facets.tags': [] } },
  },
  unknown: { 'the tags are unreadable': { given: { facets: { tags: denied } } } },
});
`;

export const README = `# Rules of our own

One rule a file in \`rules/\`, its test in \`test/\`. A file whose name begins with \`_\` is a helper, not a rule.

\`\`\`sh
npm test                                    # tests of the rules
npm run types                               # their types
npx plumbline rules show s3-bucket-tagged-with-owner
npx plumbline scan --rules s3-bucket-tagged-with-owner
npx plumbline policy                        # what a scan may read, these rules included
\`\`\`

A rule names a resource type and what it needs to know of it; your editor completes both. \`check\` sees that and nothing else.
What could not be read makes it unknown, never a pass.
`;
