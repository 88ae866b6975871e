import { rulesOf } from './suite.ts';

await rulesOf((service) => service === 'ec2' || service === 'vpc');
