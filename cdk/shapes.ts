/** What each function reads, writes and asks: its permissions follow from it. */
import type { Step } from './bundle.ts';

/** What a function may do in the bucket (key patterns), what it may enter, and its size. */
export interface Shape {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly deletes?: readonly string[];
  readonly entersAccounts?: true;
  /** Actions in the scanner's own account; the second only where an organization is scanned. */
  readonly asks?: readonly string[];
  readonly asksOrganization?: readonly string[];
  /** Reads which services are in which regions. */
  readonly asksWhatIsOffered?: true;
  readonly tells?: true;
  /** Mebibytes; 1,769 is one whole processor. */
  readonly memory: number;
  readonly minutes: number;
}

export const shapes: Readonly<Record<Step, Shape>> = {
  plan: {
    reads: ['scans/*', 'config/*', 'state/config.json', 'state/exemptions.json'],
    writes: [
      ...['scans/*/plan.json', 'scans/*/batches.jsonl', 'scans/*/accounts/*', 'scans/*/exemptions.json'],
      ...['state/config.json', 'state/exemptions.json'],
    ],
    asks: ['ec2:DescribeRegions'],
    asksWhatIsOffered: true,
    asksOrganization: [
      'organizations:DescribeOrganization',
      'organizations:DescribePolicy',
      'organizations:ListAccounts',
      'organizations:ListAccountsForParent',
      'organizations:ListOrganizationalUnitsForParent',
      'organizations:ListPolicies',
      'organizations:ListPoliciesForTarget',
      'organizations:ListTargetsForPolicy',
    ],
    entersAccounts: true,
    memory: 512,
    minutes: 5,
  },
  collect: {
    reads: ['scans/*'],
    writes: ['scans/*/inventory/*', 'scans/*/markers/*'],
    entersAccounts: true,
    memory: 1769,
    minutes: 15,
  },
  evaluate: {
    reads: ['scans/*', 'state/*'],
    writes: ['scans/*/changes/*', 'scans/*/outcomes/*', 'state/*', 'tables/*'],
    // A table without rows has no file.
    deletes: ['tables/*'],
    memory: 1769,
    minutes: 15,
  },
  report: {
    reads: ['scans/*', 'state/*'],
    // It ends what is open in accounts that have left, and covers those that were never judged.
    writes: ['scans/*/blind.json', 'scans/*/changes/*', 'scans/*/summary.json', 'state/*', 'tables/*'],
    deletes: ['tables/*'],
    memory: 1769,
    minutes: 15,
  },
  notify: {
    reads: ['scans/*', 'state/*'],
    // What was told is struck off the state.
    writes: ['scans/*/notified.json', 'state/*'],
    tells: true,
    memory: 1024,
    minutes: 15,
  },
};
