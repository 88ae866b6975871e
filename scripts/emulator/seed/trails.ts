import { CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { clientsAt, seededBy } from './sample.ts';
import type { Placed, Seeded, Seeder, Seeding } from './sample.ts';

interface TrailRow extends Placed {
  readonly bucket: string;
  readonly everywhere: boolean;
  readonly validates: boolean;
  readonly logging: boolean;
}

/** One good trail, in management; the members have a poor one and none. */
const trails: readonly TrailRow[] = [
  {
    in: 'management',
    region: 'eu-west-1',
    name: 'organization',
    bucket: 'sample-audit-logs',
    everywhere: true,
    validates: true,
    logging: true,
  },
  {
    in: 'workloads',
    region: 'eu-west-1',
    name: 'first-try',
    bucket: 'sample-cloudtrail-old',
    everywhere: false,
    validates: false,
    logging: true,
  },
  {
    in: 'workloads',
    region: 'us-east-1',
    name: 'switched-off',
    bucket: 'sample-cloudtrail-old',
    everywhere: false,
    validates: true,
    logging: false,
  },
];

/** Needs the buckets. */
export const seedTrails: Seeder = (seeding) => Promise.all(trails.map((row) => seedTrail(seeding, row)));

async function seedTrail(seeding: Seeding, row: TrailRow): Promise<Seeded> {
  const clients = clientsAt(seeding, row);
  const { TrailARN } = await clients.cloudtrail.send(
    new CreateTrailCommand({
      Name: row.name,
      S3BucketName: row.bucket,
      IsMultiRegionTrail: row.everywhere,
      IncludeGlobalServiceEvents: row.everywhere,
      EnableLogFileValidation: row.validates,
    }),
  );
  if (row.logging) await clients.cloudtrail.send(new StartLoggingCommand({ Name: row.name }));
  return seededBy(clients)('AWS::CloudTrail::Trail', row.name, TrailARN);
}
