import { describe, expect, it } from '@jest/globals';
import { plumbline } from './harness.ts';

const sourceOf = async (flags: string) => {
  const { asked, code } = await plumbline(['scan', ...flags.split(' ')]);
  const { source, configSource } = asked.scan?.config ?? {};
  return { code, source, configSource };
};

describe('scan reads from', () => {
  it.each([
    ['--source live', { source: 'live' }],
    ['--source config', { source: 'config', configSource: {} }],
    ['--source config --fill', { source: 'config', configSource: { fill: true } }],
    [
      '--source config --aggregator organization',
      { source: 'config', configSource: { aggregator: { name: 'organization' } } },
    ],
  ])('%s', async (flags, config) => expect(await sourceOf(flags)).toEqual({ code: 0, ...config }));
});

describe('scan refuses', () => {
  it.each([
    ['--source snapshot', /snapshot/],
    ['--fill', /--fill is about AWS Config; add --source config/],
    ['--source live --aggregator organization', /--aggregator is about AWS Config; add --source config/],
    ['--source config --from .', /--source says how to ask AWS/],
  ])('%s', async (flags, message) => {
    const { code, stderr, asked } = await plumbline(['scan', ...flags.split(' ')]);
    expect({ code, asked: asked.scan }).toEqual({ code: 2, asked: undefined });
    expect(stderr).toMatch(message);
  });
});
