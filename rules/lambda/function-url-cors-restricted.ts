import { defineRule, each } from '../../engine/index.ts';

const ALL_ORIGINS = /^(https?:\/\/)?\*$/;

export const functionUrlCorsRestricted = defineRule({
  id: 'lambda-function-url-cors-restricted',
  title: 'Lambda function URLs do not allow all origins',
  severity: 'medium',
  category: 'exposure',
  why: 'A page of any web site may call the function from the browsers of its visitors, and read the answer.',
  fix: 'Name the origins that need the URL in AllowOrigins of its CORS settings.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html#urls-cors'],
  resource: 'AWS::Lambda::Function',
  needs: ['urls'],
  check: ({ facets }) =>
    each(facets, 'urls')
      .by(({ FunctionArn }) => String(FunctionArn))
      .must(
        'not allow all origins',
        ({ Cors }) => !(Cors?.AllowOrigins ?? []).some((origin) => ALL_ORIGINS.test(origin)),
      ),
});
