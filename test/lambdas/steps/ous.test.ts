import { describe, expect, it } from '@jest/globals';
import { accountsOf } from '../../../lambdas/steps/accounts.ts';
import { canned, failure } from '../../aws.ts';
import { BASE, CONFIG, type Answers } from './world.ts';

const [ONE, TWO, THREE, FOUR] = ['111111111111', '222222222222', '333333333333', '444444444444'];
const [PROD, INNER] = ['ou-ab12-cdef3456', 'ou-ab12-cdef3457'];
const member = (Id: string) => ({ Id, Name: '', State: 'ACTIVE' });

/** A unit with one account, and one on its second page; in it, another unit with one account. */
const ANSWERS: Answers = {
  'organizations ListAccounts': { Accounts: [ONE, TWO, THREE, FOUR].map(member) },
  'organizations DescribeOrganization': { Organization: { Id: 'o-1', MasterAccountId: ONE } },
  'organizations ListAccountsForParent': ({ ParentId, NextToken }) => {
    if (ParentId === INNER) return { Accounts: [member(THREE)] };
    return NextToken === undefined
      ? { Accounts: [member(TWO)], NextToken: 'more' }
      : { Accounts: [member(FOUR)] };
  },
  'organizations ListOrganizationalUnitsForParent': ({ ParentId }) => ({
    OrganizationalUnits: ParentId === PROD ? [{ Id: INNER }] : [],
  }),
};
const idsOf = async (ous: readonly string[], exclude: readonly string[] = [], answers = ANSWERS) => {
  const config = { ...CONFIG, accounts: { organization: true, ous, exclude } } as const;
  return (await accountsOf(config, {}, BASE, canned(answers))).accounts.map(({ id }) => id);
};

describe('organizational units', () => {
  it('are the accounts on all pages, and in all units below', async () =>
    expect(await idsOf([PROD])).toEqual([TWO, THREE, FOUR]));
  it('may be several, one in the other, less what is left out', async () =>
    expect(await idsOf([INNER, PROD], [FOUR])).toEqual([TWO, THREE]));
  it('that AWS does not know are named, and no scan begins', async () => {
    const answers = {
      ...ANSWERS,
      'organizations ListAccountsForParent': failure('ParentNotFoundException'),
    };
    await expect(idsOf([PROD], [], answers)).rejects.toThrow(
      `accounts.ous: the accounts of ${PROD} cannot be listed: `,
    );
  });
});
