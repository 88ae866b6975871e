/** All that is said of the app in one suite: Jest would load aws-cdk-lib anew, for seconds, for each. */
import './actions.facts.ts';
import './file-settings.facts.ts';
import './grants.facts.ts';
import './member-role.facts.ts';
import './nag.facts.ts';
import './scanner.facts.ts';
import './settings.facts.ts';
import './tables.facts.ts';
import './workflow.facts.ts';
