/** The examples of AWS's documentation, judged as AWS's pages say. */
import { describe, expect, it } from '@jest/globals';
import { deputies, PUBLIC, strangersTo, type Audience } from '../../../engine/iam/audience.ts';
import { allow } from '../../../engine/iam/evaluate.ts';
import { letsIn } from '../../../engine/iam/public-access.ts';
import { knowing } from '../../../engine/iam/request.ts';
import { parsePolicy, type PolicyDocument } from '../../../inventory/policy-document.ts';
import { OURS, type IdentityExample } from './examples/example.ts';
import { IDENTITY_POLICIES } from './examples/identity-policies.ts';
import { RESOURCE_POLICIES } from './examples/resource-policies.ts';
import { TRUST_POLICIES } from './examples/trust-policies.ts';

const STRANGERS = strangersTo((owner) => OURS.includes(owner));
/** The services whose actions a policy names: that of its resource is one of them. */
const servicesIn = (policy: object): readonly string[] =>
  [...new Set(JSON.stringify(policy).match(/"[a-z0-9-]+(?=:[A-Za-z*?]+")/gi))].map(
    (service) => `${service.slice(1)}:*`,
  );
const lets = (audience: Audience, document: PolicyDocument) =>
  document.Statement.some((one) => letsIn(one, { document, audience, actions: servicesIn(document) }));

describe('a policy of a resource', () => {
  it.each(RESOURCE_POLICIES)('$says ($page)', ({ policy, public: everybody, foreign }) => {
    const document = parsePolicy(JSON.stringify(policy));
    expect({
      public: lets(PUBLIC, document),
      foreign: lets(STRANGERS, document),
    }).toEqual({ public: everybody, foreign });
  });
});

describe('a service that a policy of a resource lets in', () => {
  const some = RESOURCE_POLICIES.filter(({ deputy }) => deputy !== undefined);
  it.each(some)('acts for $deputy: $says ($page)', ({ policy, deputy }) =>
    expect(lets(deputies(), parsePolicy(JSON.stringify(policy)))).toBe(deputy === 'anybody'),
  );
});

describe('a policy of an identity', () => {
  /** The user David, of whose requests we know no more. */
  const DAVID = { 'aws:username': 'David', 'aws:PrincipalArn': 'arn:aws:iam::111122223333:user/David' };
  const allows = ({ policy, known }: IdentityExample, [action, resource]: readonly [string, string]) =>
    allow([{ document: parsePolicy(JSON.stringify(policy)) }], {
      ...{ action: action.toLowerCase(), resource },
      context: knowing({ ...DAVID, ...known }),
    }) !== false;
  it.each(IDENTITY_POLICIES)('$says ($page)', (example) => {
    expect(example.allowed.filter((call) => !allows(example, call))).toEqual([]);
    expect(example.denied.filter((call) => allows(example, call))).toEqual([]);
  });
});

it.each(TRUST_POLICIES)('can be read: $says ($page)', ({ policy }) =>
  expect(parsePolicy(JSON.stringify(policy)).Statement).not.toEqual([]),
);
