import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { once } from 'node:events';
import { coloured, print, type Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** Where data goes: `--output FILE`, or stdout (`-`). */
export interface Destination {
  /** Colours and a width only where a person looks on. */
  readonly colour: boolean;
  readonly width: number | undefined;
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens it before any work is done: a file that cannot be written is wrong usage. */
export async function openDestination(file: string, io: Io): Promise<Destination> {
  if (file === '-') {
    const { stdout, env } = io;
    return {
      colour: coloured(stdout, env),
      width: stdout.isTTY ? stdout.columns : undefined,
      write: (text) => print(stdout, text),
      close: () => Promise.resolve(),
    };
  }
  const stream = createWriteStream(file);
  try {
    await once(stream, 'open');
  } catch (error) {
    throw new UsageError(`--output: cannot write '${file}': ${(error as Error).message}`);
  }
  return {
    colour: false,
    width: undefined,
    write: (text) => print(stream, text),
    close: () => finished(stream.end()),
  };
}
