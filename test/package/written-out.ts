/**
 * Compares the types that the package has written out with those that the sources work out, by assigning each to the
 * other. Prints how many were compared, and what is not the same.
 */
import ts from 'typescript';
import { resources } from '../../inventory/registry.ts';
import { PROBE, probe, registryText } from '../../scripts/build/expanded.ts';
import { programOf, sourceOf } from '../../scripts/build/program.ts';

const published = registryText(programOf([], { [PROBE]: probe() }));
const lines = resources.flatMap(({ type }, index) => [
  `export const self${index}: Same<SelfOf<'${type}'>, Published.SelfOf<'${type}'>> = true;`,
  `export const facets${index}: Same<FacetsOf<'${type}'>, Published.FacetsOf<'${type}'>> = true;`,
]);
const text = `import type { FacetsOf, SelfOf } from './registry.ts';
import type * as Published from './published.d.ts';
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
${lines.join('\n')}
export const loose: Same<SelfOf<'AWS::S3::Bucket'>, SelfOf<'AWS::KMS::Key'>> = false;
`;
const program = programOf([], { 'inventory/published.d.ts': published, [PROBE]: text });
const file = sourceOf(program, PROBE);
const different = program.getSemanticDiagnostics(file).map(({ start = 0, messageText }) => {
  const line = file.text.split('\n')[file.getLineAndCharacterOfPosition(start).line] ?? '';
  return `${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
});
console.log(JSON.stringify({ compared: lines.length, different }));
