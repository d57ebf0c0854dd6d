import {
  cycleOf,
  type Cycle,
  cyclesView,
  Priority,
  prioritiesOn,
  type CycleRow,
} from '@cylch/cycle';
import {
  Args,
  AtInput,
  DateScalar,
  daysAsked,
  type DaysGiven,
  daysWithin,
  FEATURE_DEFINITIONS,
  type FeatureDefinition,
  IsDayOfCalendar,
  IsFinancialYear,
  IsIdOf,
  IsSchoolYear,
  type Request,
  see,
  type AsOf,
} from '@cylch/graphql';
import { type Day, ensure } from '@cylch/kernel';
import { Partner, PartnerKindEnum, type PartnerKind, partnersView } from '@cylch/partner';
import { Inject } from '@nestjs/common';
import { ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { CoverageRow } from './coverage.graphql.ts';
import { Matrix } from './matrix.ts';
import { monthsOf, type Span } from './months.ts';
const MOST_PARTNERS = 2_000;

@ArgsType()
class CoverageArgs {
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true, description: 'Of this cycle.' })
  cycle?: string | null;
  @IsOptional()
  @IsDayOfCalendar()
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of a month. With to: any whole months.',
  })
  from?: Day | null;
  @IsOptional()
  @IsDayOfCalendar()
  @Field(() => DateScalar, { nullable: true, description: 'Last day of a month, inclusive.' })
  to?: Day | null;
  @IsOptional()
  @IsSchoolYear()
  @Field(() => String, {
    nullable: true,
    description: 'The months from September to August: 2025-26. In place of from and to.',
  })
  schoolYear?: string | null;
  @IsOptional()
  @IsFinancialYear()
  @Field(() => String, {
    nullable: true,
    description: 'The months from April to March: 2025-26. In place of from and to.',
  })
  financialYear?: string | null;
  @Field(() => PartnerKindEnum, { nullable: true, defaultValue: 'LOCAL_AUTHORITY' })
  partnerKind?: PartnerKind | null;
  @Field(() => AtInput, { nullable: true }) at?: AtInput | null;
}

@Resolver()
export class CoverageResolver {
  readonly #features: readonly FeatureDefinition[];
  constructor(@Inject(FEATURE_DEFINITIONS) features: readonly FeatureDefinition[]) {
    this.#features = features;
  }

  @Query(() => [CoverageRow], {
    nullable: true,
    description:
      'One row for every partner of the kind and every priority in force, zeros included; of a cycle, or of the whole months of a school year, a financial year or a span. UNKNOWN_CYCLE; BAD_USER_INPUT where none is named.',
  })
  async coverage(
    @Context() request: Request,
    @Args() { cycle, partnerKind, at, ...days }: CoverageArgs,
  ): Promise<readonly CoverageRow[]> {
    const place = await request.resolveAsOf(at);
    const span = spanOf(days);
    ensure(cycle != null || span !== undefined, 'BAD_USER_INPUT', {
      field: 'cycle',
      problem: 'REQUIRED',
    });
    const cycles =
      cycle == null
        ? await cyclesWithin(request, span as Span, place)
        : [await knownCycle(request, cycle, place)];
    const priorities = prioritiesIn(cycles, span, place);
    const partners = await partnersOfKind(request, partnerKind ?? 'LOCAL_AUTHORITY', place);
    const matrix = await Matrix.of(request, {
      coverages: this.#features.flatMap(({ coverage }) => coverage ?? []),
      partners: partners.map(({ id }) => id),
      priorities: priorities.map((priority) => priority.key),
      at: place,
      cycles: cycles.map(({ id }) => id),
      ...(cycle == null ? {} : { cycle }),
      ...(span === undefined
        ? {}
        : { months: monthsOf(span), within: daysWithin(span.from, span.to) }),
    });
    return partners.map((partner) => new CoverageRow(matrix, partner, priorities));
  }
}

function spanOf(days: DaysGiven): Span | undefined {
  const { from, to } = daysAsked(days);
  ensure((from == null) === (to == null), 'BAD_USER_INPUT', {
    field: from == null ? 'from' : 'to',
    problem: 'REQUIRED',
  });
  return from == null || to == null ? undefined : { from, to };
}

async function knownCycle(request: Request, id: string, at: AsOf): Promise<Cycle> {
  const cycle = await cycleOf(request, id, at);
  ensure(cycle !== undefined, 'UNKNOWN_CYCLE', { field: 'cycle', cycle: id });
  return cycle;
}

type Dated = Readonly<{ id: string; row: CycleRow }>;
async function cyclesWithin(
  { readModels }: Request,
  { from, to }: Span,
  at: AsOf,
): Promise<readonly Dated[]> {
  const { rows } = await readModels.page(cyclesView, {
    at: at.position,
    ascending: true,
    limit: MOST_PARTNERS,
  });
  return rows
    .filter(({ row }) => row.starts <= to && row.ends >= from)
    .map(({ key, row }) => ({ id: key, row }));
}

/** Those in force on the day asked for, or on the day of each cycle that lies nearest to it. */
function prioritiesIn(
  cycles: readonly Dated[],
  span: Span | undefined,
  { on }: AsOf,
): readonly Priority[] {
  const found = cycles.flatMap(({ row }) => {
    const [first, last] = [
      later(row.starts, span?.from ?? row.starts),
      earlier(row.ends, span?.to ?? row.ends),
    ];
    return prioritiesOn(row, earlier(later(on, first), last));
  });
  return [...new Map(found.map((priority) => [priority.key, priority])).values()].map(
    (priority) => new Priority(priority),
  );
}
const later = (one: Day, other: Day): Day => (one > other ? one : other);
const earlier = (one: Day, other: Day): Day => (one < other ? one : other);

async function partnersOfKind(
  { readModels }: Request,
  kind: PartnerKind,
  at: AsOf,
): Promise<readonly Partner[]> {
  const { rows } = await readModels.page(partnersView, {
    at: at.position,
    where: { kind },
    ascending: true,
    limit: MOST_PARTNERS,
  });
  return rows.map((standing) => see(Partner, standing, at));
}
