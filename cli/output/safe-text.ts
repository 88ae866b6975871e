/**
 * Names and messages come from AWS, where others chose them: they may hold escape sequences that would
 * move the cursor or forge what stands on the screen.
 */

/** Controls (C0, DEL, C1) and marks that change the direction of writing. */
const UNSAFE = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Text for one line on a terminal: white space becomes a blank, other controls go. */
export const safe = (text: string): string => text.replace(/[\t\r\n]+/g, ' ').replace(UNSAFE, '');

/** JSON that says the same, and holds no control that a terminal would obey. */
export const safeJson = (value: unknown, indent = 0): string =>
  JSON.stringify(value, undefined, indent).replace(UNSAFE, (unsafe) =>
    unsafe === '\n' ? unsafe : `\\u${unsafe.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
