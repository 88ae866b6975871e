import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { ScanConfig } from '../lambdas/steps/types.ts';
import { bundle, type Step } from './bundle.ts';

/** Bundles a function when the app is synthesized: in this process, never in a container. */
export function lambdaCode(step: Step, config: ScanConfig, customRules: readonly string[] = []): Code {
  return Code.fromAsset(import.meta.dirname, {
    // What it is made of is known only afterwards: the hash is that of the bundle.
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-used'),
      // CDK remembers bundles by these options, and cannot look into `local`: without it all steps would be one.
      command: [step, JSON.stringify(config), ...customRules],
      local: {
        tryBundle: (outdir) => {
          bundle(step, outdir, { config, customRules });
          return true;
        },
      },
    },
  });
}
