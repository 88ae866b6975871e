import { describe, expect, it } from '@jest/globals';
import type { Deployment, Look } from '../../cli/parts.ts';
import { UsageError } from '../../lambdas/steps/types.ts';
import { deployment, plumbline, summary } from './harness.ts';

const MACHINE = 'arn:aws:states:eu-west-1:111122223333:stateMachine:Other';
const EXECUTION = 'arn:aws:states:eu-west-1:111122223333:execution:Plumbline:1';

/** A deployment that looks so, one after the other. */
const looking = (...looks: readonly Look[]) => {
  const left = [...looks];
  const look = () => Promise.resolve(left.shift() ?? looks.at(-1) ?? { status: 'succeeded' as const });
  return { deployment: () => Promise.resolve<Deployment>({ ...deployment(), look }) };
};
const lambdaError = (errorType: string, errorMessage: string) => JSON.stringify({ errorType, errorMessage });

describe('start', () => {
  it('finds the state machine by the stack, and hands the selection on', async () => {
    const { code, asked } = await plumbline(['start', '--stack', 'Mine', '--services', 's3']);
    expect(code).toBe(0);
    expect(asked.stack).toBe('Mine');
    expect(asked.start?.request).toEqual({ services: ['s3'] });
  });

  it('takes a state machine as it is, and all of it', async () => {
    const { asked } = await plumbline(['start', '--state-machine', MACHINE]);
    expect(asked).toEqual({ start: { stateMachine: MACHINE, request: {} } });
  });

  it('follows the batches, and prints the summary of the scan from its bucket', async () => {
    const stores: string[] = [];
    const { code, stdout, stderr } = await plumbline(['start', '--format', 'json'], {
      parts: {
        ...looking(
          { status: 'running' },
          { status: 'running', batches: { done: 1, total: 4 } },
          { status: 'succeeded', batches: { done: 4, total: 4 } },
        ),
        summary: ({ uri }, scan) => {
          stores.push(uri, scan);
          return Promise.resolve(summary({ gapCount: 1 }));
        },
      },
    });
    expect(code).toBe(3);
    expect(stores).toEqual(['s3://my-plumbline-bucket', summary().scan]);
    expect(JSON.parse(stdout)).toEqual(summary({ gapCount: 1 }));
    expect(stderr).toBe(`Started ${EXECUTION}\n1/4 batches of accounts\n4/4 batches of accounts\n`);
  });

  it('says that it runs where nothing is counted', async () => {
    const waiting = Array.from({ length: 20 }, (): Look => ({ status: 'running' }));
    const { stderr } = await plumbline(['start'], { parts: looking(...waiting, { status: 'succeeded' }) });
    expect(stderr.match(/Running for/g)).toHaveLength(2);
  });

  it('tells wrong usage that the plan met from a failure of the scan', async () => {
    const said = "unknown account '1'; did you mean '2'?";
    const usage = looking({ status: 'failed', error: 'UsageError', cause: lambdaError('UsageError', said) });
    const wrong = await plumbline(['start', '--quiet'], { parts: usage });
    expect([wrong.code, wrong.stderr]).toEqual([2, `plumbline: ${said}\n`]);
    const failed = looking({ status: 'failed', error: 'TypeError', cause: lambdaError('TypeError', 'oh') });
    const broken = await plumbline(['start', '--quiet'], { parts: failed });
    expect(broken.code).toBe(4);
    expect(broken.stderr).toContain(`the scan failed: TypeError: oh; see ${EXECUTION}`);
  });

  it('leaves the scan running when it is interrupted, and says how to follow it', async () => {
    let press: () => void = () => undefined;
    const { code, stderr } = await plumbline(['start', '--quiet'], {
      onInterrupt: (callback) => (press = callback),
      parts: {
        deployment: () =>
          Promise.resolve<Deployment>({
            ...deployment(),
            look: () => {
              press();
              return new Promise(() => undefined);
            },
          }),
      },
    });
    expect(code).toBe(130);
    expect(stderr).toContain('The scan goes on without you');
    expect(stderr).toContain(EXECUTION);
  });

  it('says which stack is not there', async () => {
    const { code, stderr } = await plumbline(['start'], {
      parts: {
        deployment: () =>
          Promise.resolve<Deployment>({
            ...deployment(),
            stateMachine: (stack) => Promise.reject(new UsageError(`there is no stack '${stack}'`)),
          }),
      },
    });
    expect({ code, stderr }).toEqual({ code: 2, stderr: "plumbline: there is no stack 'Plumbline'\n" });
  });
});
