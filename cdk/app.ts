/** What `cdk synth` and `cdk deploy` run. A wrong setting is one line, not a stack trace. */
import { FileRefused, lineOf } from '../lambdas/config/document.ts';
import { resolveOurselves } from '../lambdas/config/own-modules.ts';
import { UsageError } from '../lambdas/steps/types.ts';
import { settingsIn } from './file-settings.ts';
import { plumblineApp } from './plumbline-app.ts';

resolveOurselves();
try {
  plumblineApp({}, {}, await settingsIn(process.cwd())).synth();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(
    error instanceof FileRefused
      ? error.problems.map((one) => lineOf(error.file, one)).join('\n')
      : error.message,
  );
  process.exitCode = 2;
}
