/** The examples of AWS's documentation, judged as AWS's pages say. */
import { describe, expect, it } from '@jest/globals';
import { strangersTo, type Audience } from '../../../engine/iam/audience.ts';
import { letsIn, publicGrants } from '../../../engine/iam/public-access.ts';
import { parsePolicy, type PolicyDocument } from '../../../inventory/policy-document.ts';
import { OURS } from './examples/example.ts';
import { IDENTITY_POLICIES } from './examples/identity-policies.ts';
import { RESOURCE_POLICIES } from './examples/resource-policies.ts';
import { TRUST_POLICIES } from './examples/trust-policies.ts';

const STRANGERS = strangersTo((owner) => OURS.includes(owner));
const lets = (audience: Audience, document: PolicyDocument) =>
  document.Statement.some((one) => letsIn(one, { document, audience }));

describe('a policy of a resource', () => {
  it.each(RESOURCE_POLICIES)('$says ($page)', ({ policy, public: everybody, foreign }) => {
    const document = parsePolicy(JSON.stringify(policy));
    expect({
      public: publicGrants(document).length > 0,
      foreign: lets(STRANGERS, document),
    }).toEqual({ public: everybody, foreign });
  });
});

it.each([...TRUST_POLICIES, ...IDENTITY_POLICIES])('can be read: $says ($page)', ({ policy }) =>
  expect(parsePolicy(JSON.stringify(policy)).Statement).not.toEqual([]),
);
