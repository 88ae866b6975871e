import { functionUrlRequiresAuthentication } from '../../../rules/lambda/function-url-requires-authentication.ts';
import { denied, testRule } from '../../rule-tester.ts';

const FunctionArn = 'arn:aws:lambda:eu-west-1:111122223333:function:pay';
const url = (AuthType: 'AWS_IAM' | 'NONE', alias = '') => ({
  FunctionUrl: 'https://abc.lambda-url.eu-west-1.on.aws/',
  FunctionArn: `${FunctionArn}${alias}`,
  CreationTime: '2026-01-01T00:00:00Z',
  LastModifiedTime: '2026-01-01T00:00:00Z',
  AuthType,
});

testRule(functionUrlRequiresAuthentication, {
  pass: {
    'there is no URL': { given: { facets: { urls: [] } } },
    'IAM decides who may call': { given: { facets: { urls: [url('AWS_IAM')] } } },
  },
  fail: {
    'nobody is asked': {
      given: { facets: { urls: [url('NONE')] } },
      because: { [`facets.urls[${FunctionArn}].AuthType`]: 'NONE' },
    },
    'nobody is asked at the URL of an alias': {
      given: { facets: { urls: [url('AWS_IAM'), url('NONE', ':live')] } },
      because: { [`facets.urls[${FunctionArn}:live].AuthType`]: 'NONE' },
    },
  },
  unknown: { 'the URLs are unreadable': { given: { facets: { urls: denied } } } },
});
