/** The texts in bytes: unpacked where they are packed, and what stands in them in base64. */
import { gunzipSync } from 'node:zlib';

/** More than any user data holds: what unpacks to more is not unpacked. In bytes. */
const LIMIT = 1024 * 1024;
/** How deep texts are packed in texts: MIME parts of base64 hold files of base64. */
const DEPTH = 3;
/** Base64 over one or several lines, as MIME and YAML have it. */
const BASE64 = /(?:[A-Za-z0-9+/]{60,}[ \t]*\r?\n[ \t]*)*[A-Za-z0-9+/]{24,}={0,2}/g;

const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The outermost text first. Throws where something is packed, and cannot be unpacked. */
export function textsIn(bytes: Uint8Array, depth = DEPTH): readonly string[] {
  const plain = isPacked(bytes) ? gunzipSync(bytes, { maxOutputLength: LIMIT }) : bytes;
  const text = readable(plain) ?? Buffer.from(plain).toString('latin1');
  return [text, ...(depth > 0 ? (text.match(BASE64) ?? []) : []).flatMap((one) => within(one, depth))];
}

/** What base64 stands for, where that is a text: most of what looks like base64 is none. */
function within(base64: string, depth: number): readonly string[] {
  const bytes = Buffer.from(base64, 'base64');
  return isPacked(bytes) || readable(bytes) !== undefined ? textsIn(bytes, depth - 1) : [];
}

function readable(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString('utf8');
  return /[\0-\x08\x0e-\x1f\ufffd]/.test(text) ? undefined : text;
}
