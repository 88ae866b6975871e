/** Nobody is called kept out whom a request at random gets in: the verdict against the manual's own logic. */
import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { deputies, PUBLIC, strangersTo } from '../../../engine/iam/audience.ts';
import { letsIn } from '../../../engine/iam/public-access.ts';
import type { PolicyDocument, PolicyStatement } from '../../../inventory/policy-document.ts';
import { asked, statements, type Asked } from './policies.ts';
import { allowed } from './reference.ts';

const numRuns = Number(process.env['PLUMBLINE_FUZZ'] ?? 5000);
const OWN = ['s3:*', 'kms:*'];
const SERVICE = 'sns.amazonaws.com';
const everybody = ['*', { AWS: '*' }, { AWS: ['444455556666', '*'] }] as const;
const whom = fc.constantFrom<Pick<PolicyStatement, 'Principal' | 'NotPrincipal'>>(
  ...everybody.map((Principal) => ({ Principal })),
  { Principal: { AWS: 'arn:aws:iam::111122223333:root' } },
  { Principal: { Service: SERVICE } },
  { NotPrincipal: { AWS: 'arn:aws:iam::111122223333:role/a' } },
);
const documents = statements.chain((all) =>
  fc.array(whom, { minLength: all.length, maxLength: all.length }).map((names): PolicyDocument => ({
    Version: '2012-10-17',
    Statement: all.map((one, at) => ({ ...one, ...names[at] })),
  })),
);
/** Whoever it is, comes from an address and an organization that no policy here names. */
const strange = (signed: boolean, request: Asked): Asked => ({
  ...request,
  keys: {
    ...request.keys,
    'aws:sourceip': ['198.51.100.77'],
    'aws:principalorgid': signed ? ['o-9'] : null,
    'aws:principalarn': signed ? ['arn:aws:iam::999988887777:role/x'] : null,
    ...(!signed && { 'aws:username': null }),
  },
});
const speakTo = (is: (one: PolicyStatement) => boolean, { Statement }: PolicyDocument) =>
  Statement.filter(is);
const named = ({ Principal }: PolicyStatement): string => JSON.stringify(Principal ?? 'all but one');

it('whoever gets in is let in by a statement that is called public', () => {
  let met = 0;
  fc.assert(
    fc.property(documents, asked, fc.boolean(), (document, request, signed) => {
      const ours = speakTo((one) => /\*|but/.test(named(one)), document);
      if (!allowed(ours, strange(signed, request))) return;
      met += 1;
      for (const audience of [PUBLIC, strangersTo((owner) => owner === '111122223333')])
        expect(document.Statement.some((one) => letsIn(one, { document, audience, actions: OWN }))).toBe(
          true,
        );
    }),
    { numRuns },
  );
  expect(met).toBeGreaterThan(numRuns / 50);
});

it('a service that gets in for others is let in by a statement that is said to let it act for them', () => {
  let met = 0;
  fc.assert(
    fc.property(documents, asked, (document, request) => {
      const ours = speakTo(
        (one) => named(one).includes(SERVICE) || (one.Effect === 'Deny' && /\*|but/.test(named(one))),
        document,
      );
      const keys = {
        ...request.keys,
        'aws:principalorgid': null,
        'aws:principalarn': null,
        'aws:sourceip': null,
      };
      if (!allowed(ours, { ...request, keys })) return;
      met += 1;
      expect(
        document.Statement.some((one) => letsIn(one, { document, audience: deputies(), actions: OWN })),
      ).toBe(true);
    }),
    { numRuns },
  );
  expect(met).toBeGreaterThan(numRuns / 50);
});
