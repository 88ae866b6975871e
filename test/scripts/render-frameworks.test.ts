import { describe, expect, it } from '@jest/globals';
import { renderFrameworkPages } from '../../scripts/render-framework-pages.ts';
import { frameworksIn, renderTable } from '../../scripts/render-frameworks.ts';

const framework = {
  ...{ id: 'x-1.0', name: 'X', version: '1.0', sections: [{ id: '1', title: 'One' }, { id: '2' }] },
  requirements: [
    { id: '1.1', section: '1', title: 'A | b', rules: ['s3-there', 's3-to-come'] },
    { id: '1.2', section: '1', rules: ['s3-to-come'] },
    { id: '2.1', section: '2', rules: [] },
    { id: '2.2', section: '2', rules: ['s3-there'] },
  ],
};
const other = { ...framework, id: 'y', name: 'Y' };
const rules = [{ id: 's3-there' }, { id: 's3-nowhere' }];

describe('the page of a framework', () => {
  const pages = renderFrameworkPages([framework], rules);
  const page = pages.get('x-1.0.md');
  it.each([
    [
      'what is automated',
      '4 requirements. Automated: 2, 1 of them in part. Not automated yet: 1. Not automated: 1.',
    ],
    ['its sections', '## 1 One\n\n| Requirement |'],
    ['a section without a heading', '## 2\n\n| Requirement |'],
    [
      'rules that there are, and how many are to come',
      '| 1.1 | A \\| b | [`s3-there`](../rules/s3-there.md) | 1 |',
    ],
    ['what is to come', '| 1.2 |  | not automated yet | 1 |'],
    ['what no rule judges', '| 2.1 |  | not automated | 0 |'],
    ['how to scan for it', 'npx plumbline scan --frameworks x-1.0\n'],
  ])('says %s', (_, text) => expect(page).toContain(text));
  it('is in the index', () =>
    expect(pages.get('README.md')).toContain('| [X 1.0](x-1.0.md) | 4 | 2 | 1 | 1 | 1 |'));
});

it('the table has the rules that there are, and their requirements by framework', async () => {
  const table = await renderTable([framework, other], rules);
  expect(table).toContain("'x-1.0': 'X 1.0',");
  expect(table).toContain("'s3-there': 'x-1.0:1.1;2.2|y:1.1;2.2',");
  expect(table).not.toMatch(/to-come|nowhere/);
});
it('frameworks are found in the order of their ids', () =>
  expect(frameworksIn('frameworks').map(({ id }) => id)).toEqual(
    frameworksIn('frameworks')
      .map(({ id }) => id)
      .sort(),
  ));
