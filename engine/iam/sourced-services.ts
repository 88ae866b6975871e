/**
 * Services whose guides show the trust policy of a role with `aws:SourceArn` or `aws:SourceAccount`: they say for whom they
 * act when they assume a role. There is no list of all; to demand the keys of others (EC2, EKS) would lock them out.
 */
const GUIDES: Readonly<Record<string, `https://docs.aws.amazon.com/${string}`>> = {
  'airflow-env.amazonaws.com':
    'https://docs.aws.amazon.com/mwaa/latest/userguide/cross-service-confused-deputy-prevention.html',
  'airflow.amazonaws.com':
    'https://docs.aws.amazon.com/mwaa/latest/userguide/cross-service-confused-deputy-prevention.html',
  'amplify.amazonaws.com':
    'https://docs.aws.amazon.com/amplify/latest/userguide/cross-service-confused-deputy-prevention.html',
  'amplifybackend.amazonaws.com':
    'https://docs.aws.amazon.com/amplify/latest/userguide/cross-service-confused-deputy-prevention.html',
  'autoscaling.amazonaws.com':
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/cross-service-confused-deputy-prevention.html',
  'batch.amazonaws.com':
    'https://docs.aws.amazon.com/batch/latest/userguide/cross-service-confused-deputy-prevention.html',
  'comprehend.amazonaws.com':
    'https://docs.aws.amazon.com/comprehend/latest/dg/cross-service-confused-deputy-prevention.html',
  'datasync.amazonaws.com':
    'https://docs.aws.amazon.com/datasync/latest/userguide/cross-service-confused-deputy-prevention.html',
  // From replication engine 3.4.7 on.
  'dms.amazonaws.com':
    'https://docs.aws.amazon.com/dms/latest/userguide/cross-service-confused-deputy-prevention.html',
  'es.amazonaws.com':
    'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/cross-service-confused-deputy-prevention.html',
  'iotsitewise.amazonaws.com':
    'https://docs.aws.amazon.com/iot-sitewise/latest/userguide/cross-service-confused-deputy-prevention.html',
  'mediaconvert.amazonaws.com':
    'https://docs.aws.amazon.com/mediaconvert/latest/ug/cross-service-confused-deputy-prevention.html',
  'mediatailor.amazonaws.com':
    'https://docs.aws.amazon.com/mediatailor/latest/ug/cross-service-confused-deputy-prevention.html',
  'personalize.amazonaws.com':
    'https://docs.aws.amazon.com/personalize/latest/dg/cross-service-confused-deputy-prevention.html',
  'proton.amazonaws.com':
    'https://docs.aws.amazon.com/proton/latest/userguide/cross-service-confused-deputy-prevention.html',
  'rds.amazonaws.com':
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/cross-service-confused-deputy-prevention.html',
  'rekognition.amazonaws.com':
    'https://docs.aws.amazon.com/rekognition/latest/dg/cross-service-confused-deputy-prevention.html',
  'ssm-incidents.amazonaws.com':
    'https://docs.aws.amazon.com/incident-manager/latest/userguide/cross-service-confused-deputy-prevention.html',
  'ssm.amazonaws.com':
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/cross-service-confused-deputy-prevention.html',
  'textract.amazonaws.com':
    'https://docs.aws.amazon.com/textract/latest/dg/cross-service-confused-deputy-prevention.html',
  'transfer.amazonaws.com': 'https://docs.aws.amazon.com/transfer/latest/userguide/confused-deputy.html',
};
export const DEPUTIES: readonly string[] = Object.keys(GUIDES);

/** Whether a principal is one of the services, by the name of a region (`amplify.me-south-1.amazonaws.com`) or in China. */
export const isAmong =
  (services: readonly string[]) =>
  (principal: string): boolean =>
    principal === '*' ||
    services.includes(
      principal.replace(/\.[a-z]{2}(-[a-z]+)+-\d(?=\.amazonaws\.com)/, '').replace(/\.cn$/, ''),
    );
