/** One account through its own APIs and through AWS Config: the same verdicts, or unknown. */
import { describe, expect, it } from '@jest/globals';
import { plan, type Demand } from '../../../inventory/demands.ts';
import { resourceOf } from '../../../inventory/registry.ts';
import { joined, recipes } from '../../../inventory/sources/config/recipes.ts';
import { rules } from '../../../rules/index.ts';
import { accounts, before } from '../../truth/accounts.ts';
import { recorded } from './config-account.ts';
import { items, told, type Verdicts } from './told.ts';

const NAMES = ['good', 'bad'] as const;
const none: Verdicts = new Map();
const statuses = (verdicts: Verdicts): Map<string, string> =>
  new Map([...verdicts].map(([name, { verdict }]) => [name, verdict.status]));

/** Where it runs, Config records: the recorder of this account is always the same. And one region is read here. */
const ON_OTHERS =
  /^config-(region-)?recorder-|^vpc-account-vpcs-in-several-regions$|^organizations-management-account-without-workloads$/;
const ours = rules.filter(({ id }) => !ON_OTHERS.test(id));

/** Whether Config tells all that a rule asks for: nothing that it lacks, no type that it records in part. */
const isDecidable = (rule: Demand): boolean =>
  [...plan([rule])].every(([type, facets]) => {
    const recipe = recipes.get(type);
    const isWhole = resourceOf(type).list.listing.how === 'known' || (recipe && recipe.partial === undefined);
    const names = { ...recipe?.facets, ...joined[type] };
    return isWhole && [...facets].every((facet) => facet in names);
  });

describe.each(NAMES)('the %s account', (name) => {
  const live = before[name] ?? none;
  const answers = recorded(items[name]);

  it('is the same through Config, or unknown', async () => {
    const known = [...statuses(await told(answers, ours))].filter(([, status]) => status !== 'unknown');
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter(([id, status]) => live.get(id)?.verdict.status !== status)).toEqual([]);
  });
  it('loses no resource that the rules judge, but tells of the region or account', async () => {
    const found = await told(answers, ours);
    const unlisted = new Set([...found.values()].map(({ rule, verdict }) => `${rule.id} ${verdict.status}`));
    const lost = [...live].filter(
      ([id, { rule }]) =>
        !found.has(id) && ours.some((one) => one.id === rule.id) && !unlisted.has(`${rule.id} unknown`),
    );
    expect(lost.map(([id]) => id)).toEqual([]);
  });
  it('is wholly known when the rest is filled from its own APIs', async () => {
    const found = await told({ ...accounts[name], ...answers }, ours, { fill: true });
    const expected = [...statuses(live)].filter(([id]) => !ON_OTHERS.test(id.replace(/ on .*/, '')));
    expect(new Map([...statuses(found)].sort())).toEqual(new Map(expected.sort()));
  });
});

it('decides every rule of which Config tells all that it asks for', async () => {
  const found = await Promise.all(NAMES.map((name) => told(recorded(items[name]), ours)));
  const decided = new Set(
    found.flatMap((one) =>
      [...one.values()].filter(({ verdict }) => verdict.status !== 'unknown').map(({ rule }) => rule.id),
    ),
  );
  const undecided = ours.filter((rule) => isDecidable(rule) && !decided.has(rule.id)).map(({ id }) => id);
  // EventBridge is not in Config's items, nor is all that a tunnel may be told; a use is no change, and Config records changes.
  const TUNNELS = ['vpc-vpn-connection-logging-enabled', 'vpc-vpn-connection-uses-ikev2'];
  expect(undecided).toEqual(['iam-role-recently-used', 's3-bucket-event-notifications-enabled', ...TUNNELS]);
  expect(ours.filter(isDecidable).length).toBeGreaterThan(ours.length / 4);
});

it('reads at least twenty types', () => {
  const kinds = [...recipes.keys(), ...Object.keys(joined)];
  expect(kinds.length).toBeGreaterThanOrEqual(20);
  const untold = [...recipes.values()].filter(
    ({ records }) => !NAMES.every((name) => items[name].some((one) => one.resourceType === records)),
  );
  // The bad account has none of these.
  expect(untold.map(({ type }) => type).sort()).toEqual(['AWS::EC2::FlowLog']);
});
