import { describe, expect, it } from '@jest/globals';
import { fragmentOf, sectionOf, withSection } from '../../scripts/changelog.ts';

describe('a fragment', () => {
  it('is named by slug and kind', () =>
    expect(fragmentOf('changelog.d/faster-scans.changed.md', 'Scans are faster.\n')).toEqual({
      slug: 'faster-scans',
      kind: 'changed',
      text: 'Scans are faster.',
    }));
  it.each(['faster.md', 'faster.improved.md', 'Faster Scans.added.md'])('cannot be named %s', (name) =>
    expect(() => fragmentOf(`changelog.d/${name}`, 'Text.')).toThrow(/name it <slug>\.<kind>\.md/),
  );
  it.each([
    ['is empty', ' \n'],
    ['brings a heading', '# Faster'],
    ['brings a bullet', '- Faster'],
  ])('is refused when it %s', (_, text) =>
    expect(() => fragmentOf('changelog.d/a.added.md', text)).toThrow(/^changelog\.d\/a\.added\.md: /),
  );
});

describe('a release', () => {
  const fragments = [
    { slug: 'b', kind: 'fixed', text: 'A bug.' },
    { slug: 'z', kind: 'added', text: 'Last.' },
    { slug: 'a', kind: 'added', text: 'First,\nin two lines.' },
  ] as const;
  const section = sectionOf('0.2.0', '2026-12-01', fragments);

  it('lists kinds in their order, and fragments by slug', () =>
    expect(section).toBe(
      '## 0.2.0 - 2026-12-01\n\n### Added\n\n- First,\n  in two lines.\n- Last.\n\n### Fixed\n\n- A bug.',
    ));
  it('comes before the one before it', () =>
    expect(withSection('# Changelog\n\n## 0.1.0 - 2026-11-23\n\nOld.\n', '0.2.0', section)).toBe(
      `# Changelog\n\n${section}\n\n## 0.1.0 - 2026-11-23\n\nOld.\n`,
    ));
  it('can be the first', () =>
    expect(withSection('# Changelog\n', '0.2.0', section)).toBe(`# Changelog\n\n${section}\n`));
  it('is made once', () =>
    expect(() => withSection('# Changelog\n\n## 0.2.0 - 2026-11-23\n', '0.2.0', section)).toThrow(
      'CHANGELOG.md has 0.2.0 already',
    ));
});
