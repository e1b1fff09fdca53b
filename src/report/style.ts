/** Styles of text: each function returns its text, with colours if they are wanted. */
export interface Style {
  good(text: string): string;
  bad(text: string): string;
  warn(text: string): string;
  dim(text: string): string;
  bold(text: string): string;
}

const same = (text: string): string => text;

export const plain: Style = { good: same, bad: same, warn: same, dim: same, bold: same };

const wrapped =
  (on: number, off: number) =>
  (text: string): string =>
    `\u001b[${on}m${text}\u001b[${off}m`;

export const coloured: Style = {
  good: wrapped(32, 39),
  bad: wrapped(31, 39),
  warn: wrapped(33, 39),
  dim: wrapped(2, 22),
  bold: wrapped(1, 22),
};

/** Text in one line, without characters that control a terminal or a log: line ends, control characters and bidirectional controls. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (found) => {
    const short = JSON.stringify(found).slice(1, -1); // leaves some control characters unescaped
    return short === found ? `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}` : short;
  });
