import { defineRule, field } from '../../engine/index.ts';

export const regionBlocksPublicSnapshots = defineRule({
  id: 'ec2-region-blocks-public-snapshots',
  title: 'Regions block public access to EBS snapshots',
  severity: 'high',
  category: 'exposure',
  why: 'One wrong setting on one snapshot gives its data to everybody; the block holds for all of them, present and future.',
  fix: 'Turn on block public access for snapshots in the region, for all sharing.',
  resource: 'AWS::::Region',
  needs: ['snapshotBlockPublicAccess'],
  check: ({ facets }) => field(facets, 'snapshotBlockPublicAccess').is('block-all-sharing'),
});
