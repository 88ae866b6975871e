import { SingleBar } from 'cli-progress';
import type { Io, Screen } from './io.ts';
import { safe } from './output/safe-text.ts';

/** How far a command is: a bar on a terminal, lines elsewhere, nothing when it should be quiet. */
export interface ProgressView {
  /** Something worth a line of its own. */
  say(text: string): void;
  /** `what` tells what was done last. */
  step(done: number, total: number, what: string): void;
  stop(): void;
}

const SILENT: ProgressView = { say: () => undefined, step: () => undefined, stop: () => undefined };

/** Progress goes to stderr, and never into the data. `unit` is the plural of what is counted. */
export function progressOn({ stderr }: Io, quiet: boolean, unit: string): ProgressView {
  if (quiet) return SILENT;
  return stderr.isTTY ? bar(stderr, unit) : lines(stderr, unit);
}

function bar(stderr: Screen, unit: string): ProgressView {
  let shown: SingleBar | undefined;
  const stop = () => {
    shown?.stop();
    shown = undefined;
  };
  return {
    say: (text) => {
      stop();
      stderr.write(`${safe(text)}\n`);
    },
    step: (done, total, what) => {
      if (!shown) {
        shown = new SingleBar({
          stream: stderr,
          format: `{bar} {value}/{total} ${unit}, {duration_formatted} {what}`,
          barCompleteChar: '█',
          barIncompleteChar: '░',
          hideCursor: true,
          clearOnComplete: true,
        });
        shown.start(total, done, { what: safe(what) });
      } else {
        shown.setTotal(total);
        shown.update(done, { what: safe(what) });
      }
    },
    stop,
  };
}

/** In a log a line every tenth is enough. */
function lines(stderr: Screen, unit: string): ProgressView {
  let told = '';
  return {
    say: (text) => void stderr.write(`${safe(text)}\n`),
    step: (done, total, what) => {
      const tenth = `${Math.floor((10 * done) / Math.max(1, total))} of ${total}`;
      if (tenth === told) return;
      told = tenth;
      stderr.write(`${done}/${total} ${unit} ${safe(what)}`.trimEnd() + '\n');
    },
    stop: () => undefined,
  };
}
