/** What the command line reads from and writes to; tests bring their own. */
import type { Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';

/** `columns` only on a terminal. */
export type Screen = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export interface Io {
  readonly stdout: Screen;
  readonly stderr: Screen;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Waits that many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Calls back once, when the person presses Ctrl-C. */
  readonly onInterrupt: (callback: () => void) => void;
}

/** Writes, and waits until the text is out. Rejects with `EPIPE` when nobody reads any more. */
export const print = (to: Writable, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    to.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });

/** Are colours wanted? On a terminal, unless NO_COLOR says no (https://no-color.org). */
export const coloured = ({ isTTY = false }: Screen, env: Io['env']): boolean =>
  isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';

/** The real one. */
export function processIo(): Io {
  // Whoever writes hears of a broken pipe through `print`; without a listener the event would end us loudly.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    now: () => new Date(),
    pause: (milliseconds) => setTimeout(milliseconds),
    onInterrupt: (callback) => {
      process.once('SIGINT', callback);
      // The terminal and our launcher may both send it: the second one must not cut the first one's words off.
      process.on('SIGINT', () => undefined);
    },
  };
}
