import * as z from 'zod';
import { age, defineRule, field, when } from '../../engine/index.ts';

export const accessKeyRecentlyUsed = defineRule({
  id: 'iam-access-key-recently-used',
  title: 'Active access keys are in use',
  severity: 'medium',
  category: 'identity',
  why: 'Nobody misses a key that nobody uses, and nobody notices when somebody else does.',
  fix: 'Deactivate the key, and delete it a week later.',
  resource: 'AWS::IAM::AccessKey',
  needs: ['lastUsed'],
  params: {
    maxDays: z.int().positive().default(45).describe('Days without use; if never used, since its creation'),
  },
  check: ({ self, facets }, { params: { maxDays }, now }) => {
    const isUsed = facets.lastUsed?.LastUsedDate !== undefined;
    const since = isUsed ? field(facets, 'lastUsed', 'LastUsedDate') : field(self, 'CreateDate');
    return when(
      field(self, 'Status').is('Active'),
      age(since, now).isAtMost(maxDays),
      'The key is not active',
    );
  },
});
