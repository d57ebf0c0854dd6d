import type { Edtf } from './words.ts';

/** A fact that happened, or a command that it may: the only two shapes that rules exchange. */
export type Message<T extends string = string, D extends object = object> = Readonly<{
  type: T;
  data: Readonly<D>;
}>;
/** What a fact or a command of this type says; never where there is no such type. */
export type DataOf<M extends Message, T extends M['type']> = Extract<M, { type: T }>['data'];

/** What an evolution sees of a fact besides its data. */
export type When = Readonly<{ occurred: Edtf }>;
/** A fact as a rule returns it. */
export type Decided = Message & Partial<When>;
