/** What Inspector says that it scans. */
type Status = 'DISABLED' | 'ENABLED' | 'SUSPENDED';
type Scanned = 'ec2' | 'ecr' | 'lambda' | 'lambdaCode';

const state = (status: Status) => ({ status, errorCode: 'ALL_GOOD' as const, errorMessage: '' });
const ON = state('ENABLED');

/** All is scanned, but for one that is as it is said to be: `undefined` where AWS does not tell of it. */
export const scanning = (one: Scanned, status: Status | undefined) => ({
  ...{ ec2: ON, ecr: ON, lambda: ON, lambdaCode: ON },
  [one]: status && state(status),
});
