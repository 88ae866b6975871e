/** Runs a program to its end. */
import { spawn } from 'node:child_process';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds, then it is killed. */
  readonly timeout: number;
  /** Lets people see what it prints, as it comes; it is not kept then. */
  readonly show?: boolean;
  /** Exit codes that are fine. */
  readonly fine?: readonly number[];
}

/** Gives what a program printed. Throws with the end of its output when it fails or takes too long. */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  const { cwd, env, timeout, show = false, fine = [0] } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (text: Buffer) => void (stdout += text.toString()));
    child.stderr?.on('data', (text: Buffer) => void (stderr += text.toString()));
    const timer = setTimeout(() => child.kill('SIGKILL'), timeout);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code !== null && fine.includes(code)) {
        resolve({ code, stdout, stderr });
        return;
      }
      const why = signal
        ? `was ended by ${signal} (it had ${timeout / 1000} seconds)`
        : `ended with ${code ?? '?'}`;
      reject(new Error(`${command} ${args.join(' ')} ${why}\n${(stderr + stdout).slice(-4000)}`));
    });
  });
}
