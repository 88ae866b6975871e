/** `--dry-run`: what a scan is going to take, in place of making it. */
import { EXIT } from '../exit.ts';
import { print } from '../io.ts';
import type { Destination } from '../output/destination.ts';
import { FORMATS, type Format } from '../output/format.ts';
import { safe, safeJson } from '../output/safe-text.ts';
import { table } from '../output/table.ts';
import type { Estimate, EstimateRequest } from '../parts.ts';
import { withDestination, type Context, type OutputFlags } from './command.ts';
import { plural } from '../output/plural.ts';

type Range = Estimate['calls'];

/** Prints the estimate; what it rests on stands beside it. */
export async function dryRun(
  { io, parts }: Context,
  flags: OutputFlags & { readonly quiet: boolean },
  request: Omit<EstimateRequest, 'now'>,
): Promise<number> {
  await withDestination(flags, FORMATS, io, async (format, to) => {
    const estimate = await parts.estimate({ ...request, now: io.now });
    await to.write(textOf(estimate, format, to));
    if (format === 'table' && !flags.quiet) await print(io.stderr, footnotes(estimate));
  });
  return EXIT.clean;
}

function textOf(estimate: Estimate, format: Format, to: Destination): string {
  if (format !== 'table') return `${safeJson(estimate, format === 'json' ? 2 : 0)}\n`;
  const { callsByService, calls, items, dollars, minutes, accounts, units, rules } = estimate;
  const services = Object.entries(callsByService).map(([service, count]) => [safe(service), numbers(count)]);
  const costs = items.map(({ what, quantity, unit, cost }) => [
    what,
    `${numbers(quantity)} ${unit}`,
    money(cost),
  ]);
  const sum = [['sum', '', money(dollars)]];
  return (
    `${plural(rules, 'rule')}, ${plural(accounts, 'account')}, ${plural(units, 'unit')}; nothing was scanned.\n\n` +
    `${table(['SERVICE', 'CALLS'], [...services, ['sum', numbers(calls)]], to)}\n` +
    `${table(['BILLED', 'QUANTITY', 'DOLLARS'], [...costs, ...sum], to)}\n` +
    `Minutes: ${between(minutes, rounded)}\n`
  );
}

function footnotes({ restsOn, notPriced, items, asked }: Estimate): string {
  const pages = [
    ...new Set(
      items.map(
        ({ source, checked }) =>
          `${source} (${checked === undefined ? 'not compared with the page' : `read ${checked}`})`,
      ),
    ),
  ];
  const calls = Object.entries(asked).map(([name, count]) => `${name} ${count}`);
  const lines = [
    'Rests on:',
    ...restsOn.map((line) => `  ${line}`),
    ...(pages.length > 0 ? ['Prices:', ...pages.map((page) => `  ${page}`)] : []),
    ...(notPriced.length > 0 ? ['Not priced:', ...notPriced.map((line) => `  ${line}`)] : []),
    `Calls made to say this: ${calls.join(', ')}`,
  ];
  return lines.map((line) => `${safe(line)}\n`).join('');
}

const between = ({ low, high }: Range, said: (amount: number) => string): string =>
  said(low) === said(high) ? said(low) : `${said(low)} to ${said(high)}`;
const numbers = (range: Range): string =>
  between(range, (amount) => Math.ceil(amount).toLocaleString('en-US'));
const rounded = (amount: number): string => (amount < 0.1 ? 'less than 0.1' : amount.toFixed(1));
const money = (range: Range): string =>
  between(range, (amount) => (amount === 0 ? '0' : amount < 0.01 ? 'less than 0.01' : amount.toFixed(2)));
