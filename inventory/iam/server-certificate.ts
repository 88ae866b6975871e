import { defineResource } from '../resource.ts';
import { goneWhen, iam } from './service.ts';

export const serverCertificate = defineResource(
  {
    type: 'AWS::IAM::ServerCertificate',
    scope: 'global',
    list: iam.list('ListServerCertificates', {
      items: 'ServerCertificateMetadataList',
      input: () => ({ MaxItems: 1000 }),
    }),
    always: ['ServerCertificateName', 'Arn', 'Expiration'],
    id: ({ ServerCertificateName, Arn }) => ({ arn: Arn, name: ServerCertificateName }),
  },
  {
    tags: iam.read('ListServerCertificateTags', {
      input: ({ ServerCertificateName }) => ({ ServerCertificateName }),
      pick: 'Tags',
      emptyMeans: 'gap',
      goneWhen,
    }),
  },
);
