import Table from 'cli-table3';

const BARE = Object.fromEntries(
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle'
    .split(' ')
    .map((part) => [part, '']),
);
/** The last column stays readable on the narrowest screen, and does not run on for ever without one. */
const NARROWEST = 20;
const WIDEST = 160;
const GUTTER = 2;

/** Paints the cells of one column, once their widths are settled. */
type Paint = (cell: string, column: number) => string;

/**
 * Rows under a head, in columns without lines. The last column is cut to fit into `width` characters.
 * Cells hold plain text of one line; colours come from `paint`.
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { width, paint = (cell) => cell }: { readonly width?: number | undefined; readonly paint?: Paint } = {},
): string {
  const last = head.length - 1;
  const widest = (column: number) =>
    rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), head[column]?.length ?? 0);
  const before = head.slice(0, last).reduce((sum, _, column) => sum + widest(column) + GUTTER, 0);
  const room = width === undefined ? WIDEST : Math.max(NARROWEST, width - before);
  const grid = new Table({
    chars: BARE,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GUTTER, compact: true },
  });
  for (const row of [head, ...rows]) {
    grid.push(row.map((cell, column) => paint(column === last ? cut(cell, room) : cell, column)));
  }
  return grid
    .toString()
    .split('\n')
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

const cut = (text: string, room: number): string =>
  text.length > room ? `${text.slice(0, room - 1)}…` : text;
