import { functionUrlCorsRestricted } from '../../../rules/lambda/function-url-cors-restricted.ts';
import { denied, testRule } from '../../rule-tester.ts';

const FunctionArn = 'arn:aws:lambda:eu-west-1:111122223333:function:pay';
const PLAIN = {
  FunctionUrl: 'https://abc.lambda-url.eu-west-1.on.aws/',
  FunctionArn,
  CreationTime: '2026-01-01T00:00:00Z',
  LastModifiedTime: '2026-01-01T00:00:00Z',
  AuthType: 'AWS_IAM' as const,
};
const allowing = (...AllowOrigins: string[]) => ({ ...PLAIN, Cors: { AllowOrigins } });
const key = `facets.urls[${FunctionArn}]`;

testRule(functionUrlCorsRestricted, {
  pass: {
    'there is no URL': { given: { facets: { urls: [] } } },
    'the URL knows nothing of other origins': { given: { facets: { urls: [PLAIN] } } },
    'no origins are named': { given: { facets: { urls: [{ ...PLAIN, Cors: { MaxAge: 60 } }] } } },
    'one origin is named': { given: { facets: { urls: [allowing('https://www.example.com')] } } },
  },
  fail: {
    'all origins are allowed': {
      given: { facets: { urls: [allowing('*')] } },
      because: { [key]: allowing('*') },
    },
    'all origins are allowed besides a named one': {
      given: { facets: { urls: [allowing('https://www.example.com', 'https://*')] } },
      because: { [key]: allowing('https://www.example.com', 'https://*') },
    },
  },
  unknown: { 'the URLs are unreadable': { given: { facets: { urls: denied } } } },
});
