import { allOf, defineRule, field, when } from '../../engine/index.ts';

export const keyRotationEnabled = defineRule({
  id: 'kms-key-rotation-enabled',
  title: 'KMS keys rotate',
  severity: 'medium',
  category: 'data-protection',
  why: 'A key that never changes protects, and once leaked exposes, all the data of all its years.',
  fix: 'Turn on automatic rotation of the key.',
  resource: 'AWS::KMS::Key',
  needs: ['metadata', 'rotation'],
  check: ({ facets }) =>
    when(
      allOf(
        field(facets, 'metadata', 'KeyManager').is('CUSTOMER'),
        field(facets, 'metadata', 'KeySpec').is('SYMMETRIC_DEFAULT'),
        field(facets, 'metadata', 'Origin').is('AWS_KMS'),
        field(facets, 'metadata', 'KeyState').is('Enabled'),
        field(facets, 'rotation').isPresent(),
      ),
      field(facets, 'rotation', 'KeyRotationEnabled').is(true),
      'Only enabled, symmetric customer managed keys with AWS key material rotate',
    ),
});
