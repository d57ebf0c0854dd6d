import type { AsOf, Coverage, Request } from '@cylch/graphql';
import { compact, type Day, UNPLACED } from '@cylch/kernel';
import type { Counter, Filter, Projection, Range } from '@cylch/read-models';

/** What a matrix counts: these partners, these priorities, in a cycle or in whole months. */
export type Counted = Readonly<{
  /** What counts, as the features say it. */
  coverages: readonly Coverage[];
  partners: readonly string[];
  priorities: readonly string[];
  cycle?: string;
  months?: readonly string[];
  within?: Range;
  at: AsOf;
  /** Cycles in which what has no certain month is looked for. */
  cycles: readonly string[];
}>;

const cellOf = (partner: string, priority: string): string => `${partner} ${priority}`;

/**
 * Partners by priorities: how much of each kind, and how lately. Counts are read at once, the
 * latest days only where asked for.
 */
export class Matrix {
  readonly #request: Request;
  readonly #counted: Counted;
  readonly #counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  #latest: Promise<ReadonlyMap<string, Day>> | undefined;
  #unplaced: Promise<ReadonlyMap<string, number>> | undefined;

  private constructor(
    request: Request,
    counted: Counted,
    counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  ) {
    this.#request = request;
    this.#counted = counted;
    this.#counts = counts;
  }

  static async of(request: Request, counted: Counted): Promise<Matrix> {
    const counts = await Promise.all(
      counted.coverages.map(
        async (coverage) => [coverage.as, await countsOf(request, coverage, counted)] as const,
      ),
    );
    return new Matrix(request, counted, new Map(counts));
  }

  /** How many of what a feature counts under this name, 0 where there are none. */
  count(as: string, partner: string, priority: string): number {
    return this.#counts.get(as)?.get(cellOf(partner, priority)) ?? 0;
  }

  /**
   * How many have a date too coarse for a month: in a cycle they are counted, in whole months they
   * are not.
   */
  async unplaced(partner: string, priority: string): Promise<number> {
    this.#unplaced ??= unplacedOf(this.#request, this.#counted);
    return (await this.#unplaced).get(cellOf(partner, priority)) ?? 0;
  }

  /** The latest day on which any of them occurred. */
  async latest(partner: string, priority: string): Promise<Day | undefined> {
    this.#latest ??= latestOf(this.#request, this.#counted);
    return (await this.#latest).get(cellOf(partner, priority));
  }
}

async function countsOf(
  { readModels }: Request,
  { counter }: Coverage,
  counted: Counted,
): Promise<ReadonlyMap<string, number>> {
  const { partners, priorities, cycle, months, at } = counted;
  const where = {
    partner: partners,
    priority: priorities,
    ...(cycle === undefined ? {} : { cycle: [cycle] }),
    ...compact({ month: months }),
  };
  const aggregates = await readModels.aggregates(counter as unknown as Counter, {
    at: at.position,
    where,
    by: ['partner', 'priority'],
  });
  return new Map(
    aggregates.map(({ parts, count }) => [
      cellOf(parts['partner'] ?? '', parts['priority'] ?? ''),
      count,
    ]),
  );
}

async function unplacedOf(
  { readModels }: Request,
  { coverages, partners, priorities, cycles, at }: Counted,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const where = { partner: partners, priority: priorities, cycle: cycles, month: [UNPLACED] };
  for (const { counter } of coverages) {
    for (const { parts, count } of await readModels.aggregates(counter as unknown as Counter, {
      at: at.position,
      where,
      by: ['partner', 'priority'],
    })) {
      const cell = cellOf(parts['partner'] ?? '', parts['priority'] ?? '');
      counts.set(cell, (counts.get(cell) ?? 0) + count);
    }
  }
  return counts;
}

async function latestOf(request: Request, counted: Counted): Promise<ReadonlyMap<string, Day>> {
  const latest = new Map<string, Day>();
  for (const coverage of counted.coverages) {
    for (const [cell, day] of await latestIn(request, coverage, counted)) {
      if (day > (latest.get(cell) ?? '')) latest.set(cell, day);
    }
  }
  return latest;
}

async function latestIn(
  { readModels }: Request,
  { latest, partnerColumn, where }: Coverage,
  counted: Counted,
): Promise<readonly (readonly [string, Day])[]> {
  const { partners, priorities, cycle, within, at } = counted;
  const cells = partners.flatMap((partner) =>
    priorities.map((priority) => ({ partner, priority })),
  );
  const each = cells.map(({ partner, priority }): Filter => ({
    ...where,
    [partnerColumn]: partner,
    about: priority,
    ...compact({ cycle }),
  }));
  const days = await readModels.newest(latest as unknown as Projection, {
    at: at.position,
    each,
    ...compact({ within }),
  });
  return cells.flatMap(({ partner, priority }, index) => {
    const day = days[index] as Day | undefined;
    return day === undefined ? [] : [[cellOf(partner, priority), day] as const];
  });
}
