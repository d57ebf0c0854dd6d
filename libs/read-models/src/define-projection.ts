import type { AskedView, ColumnKind, Message, Shape } from '@cylch/kernel';
import type { Projection } from './projection.ts';

type ValueOf<K extends ColumnKind> = K extends 'integer'
  ? number
  : K extends 'text'
    ? string
    : readonly string[];
/** A projection whose columns, sort and seeks are all of its shape. */
type Defining<
  Row extends object,
  F extends Message,
  Name extends string,
  Columns extends Shape,
> = Omit<Projection<Row, F>, 'name' | 'shape' | 'columns' | 'sort' | 'seeks'> &
  Readonly<{
    name: Name;
    shape: Columns;
    columns: (row: Row) => { readonly [C in keyof Columns]: ValueOf<Columns[C]> };
    sort: keyof Columns & string;
    seeks: readonly (readonly (keyof Columns & string)[])[];
  }>;

/** A projection that rules and processes may ask by its own name and columns, with `rowsOf`. */
export type DefinedProjection<
  Row extends object,
  F extends Message,
  Name extends string,
  Columns extends Shape,
> = Omit<Projection<Row, F>, 'name' | 'shape'> & AskedView<Name, Columns, Row>;

/**
 * A projection that keeps its literal name and columns: `defineProjection<RiskRow, RiskEvent>()({
 * name: 'risks', … })`. The row and the facts are named, the rest is inferred, for which the
 * language wants two calls.
 */
export const defineProjection =
  <Row extends object, F extends Message>() =>
  <const Name extends string, const Columns extends Shape>(
    projection: Defining<Row, F, Name, Columns>,
  ): DefinedProjection<Row, F, Name, Columns> =>
    projection;
