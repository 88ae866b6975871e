import { defineRule, each, field } from '../../engine/index.ts';

export const functionUrlRequiresAuthentication = defineRule({
  id: 'lambda-function-url-requires-authentication',
  title: 'Lambda function URLs require authentication',
  severity: 'high',
  category: 'exposure',
  why: 'With AuthType NONE Lambda asks nobody who they are: only the function policy still stands before the URL.',
  fix: 'Set AuthType to AWS_IAM, and let callers sign their requests; or delete the URL.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html'],
  resource: 'AWS::Lambda::Function',
  needs: ['urls'],
  check: ({ facets }) =>
    each(facets, 'urls')
      .by(({ FunctionArn }) => String(FunctionArn))
      .must('require authentication', (url) => field(url, 'AuthType').is('AWS_IAM')),
});
