/**
 * `npm start`: the whole system on this machine. A local AWS with a sample organization, the CDK app deployed into it,
 * a scan, what it found and told; then one breach and one fix, and a scan that shows just these.
 */
import { join } from 'node:path';
import { breach, fix } from './emulator/changes.ts';
import { managementAccount, seedOrganization } from './emulator/organization.ts';
import { NoPython } from './emulator/python.ts';
import { environmentFor, startMiniStack, type Emulator } from './emulator/server.ts';
import { deploy, type Deployment } from './local/deploy.ts';
import { listen, type Ears } from './local/ears.ts';
import { OPEN_BY_ACCOUNT, query } from './local/query.ts';
import { run } from './local/run.ts';

const root = join(import.meta.dirname, '..');
const region = 'eu-west-1';
const regions = [region, 'us-east-1'];
const keep = process.argv.includes('--keep');
const began = performance.now();

const say = (text: string): void => {
  const seconds = ((performance.now() - began) / 1000).toFixed(0).padStart(3);
  console.log(
    `\n\u001b[1m${seconds} s  ${text}\u001b[0m`.replace(process.stdout.isTTY ? '' : /\u001b\[\dm/g, ''),
  );
};

try {
  await main();
} catch (error) {
  if (!(error instanceof NoPython)) throw error;
  console.error(error.message);
  console.error('Without it: npx plumbline scan --from samples/organization');
  process.exitCode = 2;
}

async function main(): Promise<void> {
  say('Starting a local AWS (the first time it is installed, into .venv/)');
  const emulator = await startMiniStack({ region, accountId: managementAccount });
  try {
    await show(emulator);
  } finally {
    await emulator.stop();
  }
}

async function show(emulator: Emulator): Promise<void> {
  const { endpoint, endpoints } = emulator;
  say('Filling it with a sample organization, and deploying Plumbline');
  const seeding = seedOrganization(endpoints);
  const deployment = await deploy(emulator, seeding, { region, account: managementAccount, regions });
  const organization = await seeding;
  console.log(
    `${organization.resources.length} resources in ${Object.keys(organization.accounts).length} accounts`,
  );
  const ears = await listen(endpoint, region, deployment.topic);
  try {
    say('Scanning, as the schedule would every night');
    await scan(emulator);
    await hear(ears);
    say('Asking Athena: what is open, by account?');
    console.log(OPEN_BY_ACCOUNT.trim());
    table(await query(endpoint, deployment, OPEN_BY_ACCOUNT));

    const [broken, mended] = [await breach(organization), await fix(organization)];
    say(`Then ${broken.what}, and ${mended.what}. Scanning again`);
    await scan(emulator);
    await hear(ears);
    if (keep) await stay(emulator, deployment);
  } finally {
    ears.close();
  }
}

/** Starts the deployed scanner as people do. That there are findings (1), or gaps (3), is what we came for. */
async function scan(emulator: Emulator): Promise<void> {
  await run(process.execPath, [join(root, 'bin/plumbline.js'), 'start', '--fail-on', 'none'], {
    ...{ cwd: root, env: environmentFor(emulator), timeout: 180_000, show: true, fine: [0, 3] },
  });
}

async function hear(ears: Ears): Promise<void> {
  const [messages, events] = [await ears.messages(), await ears.events()];
  say(`What people were told (${messages.length} message${messages.length === 1 ? '' : 's'})`);
  for (const { subject, text } of messages) console.log(`${subject}\n\n${text}`);
  const kinds = Map.groupBy(events, (event) => event['detail-type']);
  say(`What programs were told (${events.length} events on EventBridge)`);
  for (const [kind, all] of kinds) {
    console.log(`${all.length} × ${kind}`);
    for (const { detail } of all.slice(0, 3)) {
      const { finding, kind, cause, count = 0 } = detail;
      console.log(
        finding ? `    ${finding.rule}  ${finding.resource.arn}` : `    ${count} ${kind} (${cause})`,
      );
    }
  }
}

function table(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

/** Leaves it running until Ctrl-C. */
async function stay(emulator: Emulator, { bucket, stateMachine }: Deployment): Promise<void> {
  say('It goes on running until Ctrl-C. To look around, in another terminal:');
  for (const [name, value] of Object.entries(emulator.env)) console.log(`export ${name}='${value}'`);
  console.log(`npx plumbline findings --store s3://${bucket} --severity high`);
  console.log('npx plumbline start');
  console.log(`aws stepfunctions list-executions --state-machine-arn ${stateMachine}`);
  await new Promise<void>((resolve) => {
    const alive = setInterval(() => undefined, 60_000);
    process.once('SIGINT', () => {
      clearInterval(alive);
      resolve();
    });
  });
}
