import { anyOf, count, defineRule, field } from '../../engine/index.ts';

export const accountSamlProviderExists = defineRule({
  id: 'iam-account-saml-provider-exists',
  title: 'People sign in through an identity provider',
  severity: 'low',
  category: 'identity',
  why: 'IAM users outlive the people they were made for: nobody tells AWS who has left.',
  fix: 'Enable IAM Identity Center for the organization, or make a SAML provider in the account.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers.html'],
  resource: 'AWS::::Account',
  needs: ['samlProviders', 'regions.identityCenterInstances'],
  check: ({ facets, related }) =>
    anyOf(
      count(facets, 'samlProviders').isAtLeast(1),
      count(related, 'regions')
        .where((region) =>
          count(region.facets, 'identityCenterInstances')
            .where((instance) => field(instance, 'Status').is('ACTIVE'))
            .isAtLeast(1),
        )
        .isAtLeast(1),
    ),
});
