const SHOWN = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Whether a text has nothing that is seen: blanks, line ends, marks of no width. */
export function isBlank(text: string): boolean {
  return !SHOWN.test(text);
}
