/** `npm run check`: the inner loop, under a minute. Everything else: `npm test`. */
import { finish, quick, runSteps } from './local/steps.ts';

finish(await runSteps(quick, 2));
