import { daysAsked, daysWithin, type Request, see, type SortKey, type AsOf } from '@cylch/graphql';
import { compact, ensure, withoutNulls } from '@cylch/kernel';
import type { Filter, Range } from '@cylch/read-models';
import { FundingLine } from './funding.graphql.ts';
import type { FundingFilter } from './funding.inputs.ts';
import { fundingView } from './funding.projection.ts';

const AT_ONCE = 500;

const asked = ({ financialYear, statuses }: FundingFilter): Filter =>
  withoutNulls({ years: financialYear, status: statuses });

/**
 * When they were announced. @throws Refusal BAD_USER_INPUT where that is said by a year and by
 * days.
 */
function announced({
  announcedSchoolYear: schoolYear,
  announcedFrom,
  announcedTo,
}: FundingFilter): Range {
  const isOne = schoolYear == null || (announcedFrom == null && announcedTo == null);
  ensure(isOne, 'BAD_USER_INPUT', {
    field: 'announcedSchoolYear',
    problem: 'NOT_BOTH',
    fields: 'announcedSchoolYear, announcedFrom … announcedTo',
  });
  const { from, to } =
    schoolYear == null ? { from: announcedFrom, to: announcedTo } : daysAsked({ schoolYear });
  return daysWithin(from, to);
}

/**
 * Every line that matches at a place, in the order they were announced: a total of some of them
 * would be none.
 */
export async function linesOf(
  { readModels }: Request,
  filter: FundingFilter,
  at: AsOf,
): Promise<readonly FundingLine[]> {
  const query = {
    at: at.position,
    where: asked(filter),
    within: announced(filter),
    ascending: true,
    limit: AT_ONCE,
  };
  const lines: FundingLine[] = [];
  for (let more = true, after: SortKey | undefined; more;) {
    const page = await readModels.page(fundingView, {
      ...query,
      ...compact({ after }),
    });
    lines.push(...page.rows.map((standing) => see(FundingLine, standing, at)));
    const last = page.rows.at(-1);
    more = page.more && last !== undefined;
    after =
      last === undefined
        ? undefined
        : { sort: String(fundingView.columns(last.row)['day']), key: last.key };
  }
  return lines;
}
