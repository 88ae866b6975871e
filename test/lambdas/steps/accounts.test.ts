import { describe, expect, it } from '@jest/globals';
import { accountsOf } from '../../../lambdas/steps/accounts.ts';
import type { ScanConfig, Selection } from '../../../lambdas/steps/types.ts';
import { canned, failure } from '../../aws.ts';
import { BASE, CONFIG, type Answers } from './world.ts';

const [ONE, TWO, THREE] = ['111111111111', '222222222222', '333333333333'];
const member = (Id: string, more: object = {}) => ({ Id, Name: `name ${Id[0]}`, State: 'ACTIVE', ...more });
const organization = (...Accounts: readonly object[]): Answers => ({
  'organizations ListAccounts': { Accounts },
  'organizations DescribeOrganization': { Organization: { Id: 'o-1', MasterAccountId: ONE } },
});
const accounts = async (
  of: ScanConfig['accounts'],
  answers: Answers = organization(member(ONE), member(TWO)),
  request: Selection = {},
) => accountsOf({ ...CONFIG, accounts: of }, request, BASE, canned(answers));
const idsOf = async (...given: Parameters<typeof accounts>) =>
  (await accounts(...given)).accounts.map(({ id }) => id);
const ALL = { organization: true } as const;

describe('an organization', () => {
  it('has the accounts of all pages, in order, with their names', async () => {
    const pages: Answers = {
      ...organization(),
      'organizations ListAccounts': ({ NextToken }) =>
        NextToken === undefined
          ? { Accounts: [member(TWO)], NextToken: 'more' }
          : { Accounts: [member(ONE)] },
    };
    expect(await accounts(ALL, pages)).toEqual({
      accounts: [
        { id: ONE, name: 'name 1' },
        { id: TWO, name: 'name 2' },
      ],
      organization: {
        ...{ Id: 'o-1', MasterAccountId: ONE },
        accounts: [
          { Id: TWO, Name: 'name 2' },
          { Id: ONE, Name: 'name 1' },
        ],
      },
    });
  });

  it.each(['SUSPENDED', 'CLOSED', 'PENDING_CLOSURE', 'PENDING_ACTIVATION'])(
    'leaves out what is %s, but knows that it is a member',
    async (State) => {
      const found = await accounts(ALL, organization(member(ONE), member(TWO, { State })));
      expect(found.accounts.map(({ id }) => id)).toEqual([ONE]);
      expect(found.organization?.accounts.map(({ Id }) => Id)).toEqual([ONE, TWO]);
    },
  );

  it('takes the older Status where there is no State, and scans what has neither', async () => {
    const old = { State: undefined, Status: 'SUSPENDED' };
    const three = organization(member(ONE, { State: undefined }), member(TWO, old), member(THREE));
    expect(await idsOf(ALL, three)).toEqual([ONE, THREE]);
    const both = { State: 'ACTIVE', Status: 'SUSPENDED' };
    expect(await idsOf(ALL, organization(member(ONE), member(TWO, both)))).toEqual([ONE, TWO]);
  });

  it('leaves out what is excluded, and what is not asked for', async () => {
    expect(await idsOf({ ...ALL, exclude: [ONE] })).toEqual([TWO]);
    expect(await idsOf(ALL, undefined, { accounts: [TWO] })).toEqual([TWO]);
  });

  it('refuses an account that is excluded, or not there', async () => {
    const asked = accounts({ ...ALL, exclude: [TWO] }, undefined, { accounts: [TWO] });
    await expect(asked).rejects.toThrow(`unknown account '${TWO}'`);
  });

  it.each<[string, Answers]>([
    [
      'a page without accounts',
      {
        'organizations ListAccounts': ({ NextToken }) =>
          NextToken === undefined ? { Accounts: [member(ONE)], NextToken: 'more' } : {},
      },
    ],
    ['no account at all', { 'organizations ListAccounts': { Accounts: [] } }],
    ['an account without its id', { 'organizations ListAccounts': { Accounts: [{ Name: 'x' }] } }],
    ['a denial', { 'organizations ListAccounts': failure('AccessDeniedException') }],
  ])('with %s lets no scan begin: accounts would count as having left', async (_, answers) => {
    await expect(accounts(ALL, { ...organization(), ...answers })).rejects.toThrow();
  });
});

it('takes each account of a list once, in order', async () => {
  expect(await idsOf({ ids: [TWO, ONE, TWO] })).toEqual([ONE, TWO]);
});

it('takes the account that it is in', async () => {
  expect(await idsOf({ current: true })).toEqual([BASE.accountId]);
});
