/** What `cdk synth` and `cdk deploy` run. A wrong setting is one line, not a stack trace. */
import { UsageError } from '../lambdas/steps/types.ts';
import { plumblineApp } from './plumbline-app.ts';

try {
  plumblineApp().synth();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
