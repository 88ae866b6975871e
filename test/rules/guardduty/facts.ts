/** What GetDetector answers. */
type Status = 'DISABLED' | 'ENABLED';
interface Agents {
  readonly Name: 'EC2_AGENT_MANAGEMENT' | 'ECS_FARGATE_AGENT_MANAGEMENT' | 'EKS_ADDON_MANAGEMENT';
  readonly Status: Status;
}
interface Feature {
  readonly Name:
    | 'CLOUD_TRAIL'
    | 'EBS_MALWARE_PROTECTION'
    | 'EKS_AUDIT_LOGS'
    | 'EKS_RUNTIME_MONITORING'
    | 'LAMBDA_NETWORK_LOGS'
    | 'RDS_LOGIN_EVENTS'
    | 'RUNTIME_MONITORING'
    | 'S3_DATA_EVENTS';
  readonly Status: Status;
  readonly AdditionalConfiguration?: Agents[];
}

const ROLE =
  'arn:aws:iam::111122223333:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForGuardDuty';

/** A detector with the features, besides one that cannot be turned off. */
const detector = (Status: Status, features: readonly Feature[]) => ({
  ServiceRole: ROLE,
  Status,
  Features: [{ Name: 'CLOUD_TRAIL' as const, Status: 'ENABLED' as const }, ...features],
});

export const enabled = (...features: readonly Feature[]) => detector('ENABLED', features);
export const suspended = (...features: readonly Feature[]) => detector('DISABLED', features);
