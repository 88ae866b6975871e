/** How deep JSON may be nested: what AWS answers has some ten levels, a call stack has room for some thousands. */
export const DEEPEST = 500;

/** Texts that are shorter than this cannot be so deep that it matters. */
const SHORT = 2 * DEEPEST;

/** Whether a text of JSON is nested deeper than that. */
export function isDeep(json: string): boolean {
  if (json.length <= SHORT) return false;
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = endOf(json, at);
    else if (code === OPEN || code === OPEN_LIST) {
      if (++depth > DEEPEST) return true;
    } else if (code === CLOSE || code === CLOSE_LIST) depth--;
  }
  return false;
}

const [QUOTE, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, BACKSLASH] = [34, 123, 125, 91, 93, 92];

/** Where the string ends that begins here. */
function endOf(json: string, start: number): number {
  for (let at = json.indexOf('"', start + 1); at >= 0; at = json.indexOf('"', at + 1)) {
    let before = at - 1;
    while (json.charCodeAt(before) === BACKSLASH) before--;
    if ((at - before) % 2 === 1) return at;
  }
  return json.length;
}
