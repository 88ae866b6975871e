/** What stands where AWS's model promises something else. */
const HTML = '<html><body>Bad gateway</body></html>';
/** What a document may hold that is none: a list, nothing, a page of a proxy. */
const NO_DOCUMENTS = [HTML, '', '{}', '[]', 'null', '{"Statement":', '{"Statement":{"Effect":7}}'];

/** Values of wrong kinds for a place that holds this one. */
export function nonsenseFor(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return [HTML, {}, [null], [true]];
  if (value instanceof Date) return [HTML, 7, new Date(Number.NaN)];
  if (value instanceof Uint8Array) return [HTML, 7, [], Buffer.from(HTML), Buffer.from('')];
  switch (typeof value) {
    case 'string':
      return [7, {}, ...(isDocument(value) ? NO_DOCUMENTS : [])];
    case 'number':
      return [HTML, {}, Number.NaN];
    case 'boolean':
      return ['true', {}];
    default:
      return [HTML, []];
  }
}

const isDocument = (text: string): boolean => /^(\{|%7B)/.test(text);
