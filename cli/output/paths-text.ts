/** Ways from the internet, for people: link by link, and where each is cheapest to cut. */
import { cheapestOf, type Path } from '../../engine/paths/path.ts';
import type { Found, Unseen } from '../../lambdas/steps/paths/paths.ts';
import { plural } from './plural.ts';
import { safe, safeJson } from './safe-text.ts';

/** How many ways of one workload are shown link by link. */
const SHOWN = 5;

export function pathsText(found: readonly Found[], unseen: readonly Unseen[]): string {
  const cuts = cheapestOf(found.flatMap(({ paths }) => paths));
  const all = found.flatMap((one) => textOf(one, cuts));
  const ways = found.reduce((sum, { paths }) => sum + paths.length, 0);
  const summary =
    ways === 0
      ? 'No way leads from the internet to administrators or data.'
      : `${ways} ${ways === 1 ? 'way leads' : 'ways lead'} from the internet to administrators or data, over ${plural(found.length, 'workload')}.`;
  return [...all, summary, ...unseenText(unseen), ''].join('\n');
}

function textOf({ workload, paths }: Found, cuts: ReturnType<typeof cheapestOf>): readonly string[] {
  const { name, arn, accountId, region } = workload;
  const [first] = paths;
  const head = `internet → ${name ?? arn} (${accountId}, ${region})`;
  const entry = (first?.entry ?? []).map(({ path, actual }) => `    by ${path}: ${safeJson(actual)}`);
  const shown = paths.slice(0, SHOWN).flatMap((path) => linesOf(path, cuts));
  const more = paths.length > SHOWN ? [`  … and ${paths.length - SHOWN} more, see --format json`] : [];
  return [...[head, ...entry, ...shown, ...more].map((line) => indented(line)), ''];
}

/** Line breaks and controls of names must not forge lines; our own indentation stays. */
const indented = (line: string): string => `${/^ */.exec(line)?.[0] ?? ''}${safe(line.trimStart())}`;

function linesOf(path: Path, cuts: ReturnType<typeof cheapestOf>): readonly string[] {
  const { role, steps, end } = path;
  const cut = cuts.get(path);
  return [
    `  → role ${role}`,
    ...steps.map(
      ({ how, to, allowedBy }) =>
        `    → ${how}${to === undefined ? '' : `: ${to}`} (${allowedBy.join('; ') || 'the role trusts it'})`,
    ),
    `    → ${endText(end)} (${few(end.by)})`,
    ...(cut
      ? [`    cut: ${cut.cut} (${plural(cut.changes, 'change')}, closes ${plural(cut.closes, 'way')})`]
      : []),
  ];
}

/** How many names a line holds. */
const NAMED = 3;
const few = (names: readonly string[]): string =>
  names.slice(0, NAMED).join('; ') + (names.length > NAMED ? ` and ${names.length - NAMED} more` : '');

const endText = ({ kind, arns }: Path['end']): string =>
  kind === 'administrator' ? `administrator ${few(arns)}` : `${plural(arns.length, kind)}: ${few(arns)}`;

function unseenText(unseen: readonly Unseen[]): readonly string[] {
  if (unseen.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { reasons } of unseen)
    for (const { call, error } of reasons)
      counts.set(`${call}: ${error}`, (counts.get(`${call}: ${error}`) ?? 0) + 1);
  const lines = [...counts].map(([what, count]) => safe(`  ${what}${count > 1 ? ` (${count} times)` : ''}`));
  return [`Not seen, and perhaps hiding some (${unseen.length}):`, ...lines];
}
