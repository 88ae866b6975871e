/** The files that examples in help and pages speak of, in the folder where they are tried. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The day on which examples are tried: those with a date are good on it. */
export const EXAMPLE_DAY = new Date('2026-07-01T00:00:00.000Z');

const EXEMPTIONS = `exemptions:
  - { rules: [s3-bucket-versioning-enabled], owner: data-team, reason: scratch, expires: 2026-12-31 }
`;
const MUTELIST = `Mutelist:
  Accounts:
    "111122223333":
      Checks:
        kms_cmk_rotation_enabled: { Regions: ["*"], Resources: ["*"] }
`;

export function makeExampleFiles(folder: string): void {
  writeFileSync(join(folder, 'plumbline.config.yaml'), 'regions: all\n');
  writeFileSync(join(folder, 'run-time.yaml'), 'filters: {}\n');
  mkdirSync(join(folder, 'samples', 'organization'), { recursive: true });
  writeFileSync(join(folder, 'exemptions.yaml'), EXEMPTIONS);
  writeFileSync(join(folder, 'mutelist.yaml'), MUTELIST);
}
