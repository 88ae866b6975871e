import { relate } from '../relate.ts';

export const guarddutyRelations = {
  // A region has one detector at most.
  'AWS::GuardDuty::Detector': relate('AWS::GuardDuty::Detector', ({ many }) => ({
    findings: many('AWS::GuardDuty::Finding', { by: 'id.region', on: 'id.region' }),
  })),
} as const;
