/** The part of npm `edtf` that is used here; the package brings no types. */
declare module 'edtf' {
  export type Parsed = { type: string; values: number[] };
  export function parse(text: string, constraints?: { level?: number }): Parsed;
  export default function edtf(parsed: Parsed): { min: number; max: number };
}
