/** A column's kind. `set` is a list of short names, asked for by one or more of them. */
export type ColumnKind = 'text' | 'integer' | 'set';
/** The columns that a view is asked by, each with its kind. */
export type Shape = Readonly<Record<string, ColumnKind>>;
/**
 * A view by its name and columns. `Row` is what it shows; where a rule knows a view of another
 * feature, its keys alone.
 */
export type AskedView<
  Name extends string = string,
  Columns extends Shape = Shape,
  Row extends object = object,
> = Readonly<{
  name: Name;
  shape: Columns;
  /** The values of those columns; left out where a rule knows only their names. */
  columns?: (row: Row) => object;
}>;

/**
 * Equal to the value; or, where it is a list, to one of it. A `set` column holds at least one of
 * them.
 */
type Sought<K extends ColumnKind> = K extends 'integer' ? number : string | readonly string[];
type Where<Columns extends Shape> = { readonly [C in keyof Columns]?: Sought<Columns[C]> };
/** Columns that the view does not have. */
type None<Columns extends Shape, W> = Readonly<Record<Exclude<keyof W, keyof Columns>, never>>;

declare const row: unique symbol;
/**
 * Rows of a view, read when it has every fact recorded before: for a rule about a set, such as each
 * open commitment. Only `rowsOf` makes one, so that its view and its columns are those of a view.
 */
export type DependsOnRows<Row extends object = object> = Readonly<{
  view: string;
  where: Readonly<Record<string, string | number | readonly string[]>>;
  /** Never there: says which rows are found. */
  [row]: Row;
}>;
/** A row of such a set, by its key. */
export type Found<Row extends object = object> = Readonly<{ key: string; row: Row }>;

/**
 * The rows of a view that stand and hold all this. A column that the view does not have, or a value
 * of another kind, does not compile.
 */
export const rowsOf = <Columns extends Shape, Row extends object, W extends Where<Columns>>(
  { name }: AskedView<string, Columns, Row>,
  where: W & None<Columns, W>,
): DependsOnRows<Row> => ({ view: name, where }) as unknown as DependsOnRows<Row>;

/**
 * A view of another feature, as a rule asks it: that feature may stand on this one, so it is not
 * imported. Where all features meet, the compiler checks that one of them keeps it so.
 */
export const askedView = <const Name extends string, const Columns extends Shape>(
  name: Name,
  shape: Columns,
): AskedView<Name, Columns> => ({ name, shape });
