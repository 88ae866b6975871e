import * as z from 'zod';
import { age, defineRule, field, when } from '../../engine/index.ts';
import { isChangedHere, OF_AWS } from './role.ts';

export const roleRecentlyUsed = defineRule({
  id: 'iam-role-recently-used',
  title: 'Roles are in use',
  severity: 'low',
  category: 'maintenance',
  why: 'Nobody misses a role that nobody uses, and nobody notices when somebody else does.',
  fix: 'Attach AWSDenyAll. When nothing has broken after some weeks, take the role out of its instance profiles and delete it.',
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleLastUsed.html'],
  resource: 'AWS::IAM::Role',
  params: {
    maxDays: z.int().positive().default(60).describe('Days without use; if never used, since its creation'),
  },
  check: ({ self }, { params: { maxDays }, now }) => {
    const isUsed = self.RoleLastUsed.LastUsedDate !== undefined;
    const since = isUsed ? field(self, 'RoleLastUsed', 'LastUsedDate') : field(self, 'CreateDate');
    return when(isChangedHere(self), age(since, now).isAtMost(maxDays), OF_AWS);
  },
});
