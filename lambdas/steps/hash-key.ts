import { hash } from 'node:crypto';
import type { ScanConfig } from './types.ts';

/** The key that secrets are hashed with: the same from scan to scan, another one for each deployment. */
export const hashKeyOf = ({ role }: Pick<ScanConfig, 'role'>, storeUri: string): string =>
  hash('sha256', JSON.stringify(['plumbline', role?.externalId ?? '', storeUri]), 'hex');
