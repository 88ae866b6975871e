/** The files of the frameworks. Each is read when it is first asked for: most scans ask for none. */
import type { Framework } from './framework.ts';

const files: Readonly<Record<string, () => Promise<{ readonly default: Framework }>>> = {
  'aws-fsbp': () => import('./aws-fsbp.json', { with: { type: 'json' } }),
  ccc: () => import('./ccc.json', { with: { type: 'json' } }),
  'cis-3.0': () => import('./cis-3.0.json', { with: { type: 'json' } }),
  'cis-4.0': () => import('./cis-4.0.json', { with: { type: 'json' } }),
  'cis-5.0': () => import('./cis-5.0.json', { with: { type: 'json' } }),
  'cis-6.0': () => import('./cis-6.0.json', { with: { type: 'json' } }),
  'cis-7.0': () => import('./cis-7.0.json', { with: { type: 'json' } }),
  'control-tower': () => import('./control-tower.json', { with: { type: 'json' } }),
  'csa-ccm-4.0': () => import('./csa-ccm-4.0.json', { with: { type: 'json' } }),
  dora: () => import('./dora.json', { with: { type: 'json' } }),
  'fedramp-moderate-r4': () => import('./fedramp-moderate-r4.json', { with: { type: 'json' } }),
  gdpr: () => import('./gdpr.json', { with: { type: 'json' } }),
  hipaa: () => import('./hipaa.json', { with: { type: 'json' } }),
  'iso-27001-2022': () => import('./iso-27001-2022.json', { with: { type: 'json' } }),
  'mitre-attack': () => import('./mitre-attack.json', { with: { type: 'json' } }),
  nis2: () => import('./nis2.json', { with: { type: 'json' } }),
  'nist-800-53-r5': () => import('./nist-800-53-r5.json', { with: { type: 'json' } }),
  'nist-csf-2.0': () => import('./nist-csf-2.0.json', { with: { type: 'json' } }),
  'pci-dss-4.0': () => import('./pci-dss-4.0.json', { with: { type: 'json' } }),
  soc2: () => import('./soc2.json', { with: { type: 'json' } }),
  'wa-reliability': () => import('./wa-reliability.json', { with: { type: 'json' } }),
  'wa-security': () => import('./wa-security.json', { with: { type: 'json' } }),
};

/** The frameworks that can be loaded. */
export const frameworkFiles: readonly string[] = Object.keys(files);

/** A framework with all its requirements. Throws where there is none of that id. */
export async function loadFramework(id: string): Promise<Framework> {
  const file = Object.hasOwn(files, id) ? files[id] : undefined;
  if (!file) throw new Error(`there is no framework '${id}'`);
  return (await file()).default;
}
