/** The part of npm `edtf` that specs compare with; the package brings no types. */
declare module 'edtf' {
  export function parse(text: string, constraints?: { level?: number }): { type: string };
}
