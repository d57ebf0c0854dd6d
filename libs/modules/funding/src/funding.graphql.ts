import {
  EdtfScalar,
  LocalisedText,
  MoneyScalar,
  Node,
  payloadOf,
  type Request,
  see,
  shown,
  type AsOf,
  Thing,
} from '@cylch/graphql';
import { type Edtf, type Money, sumMoney } from '@cylch/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import { type FundingRow, fundingView } from './funding.projection.ts';
import { FundingStatusEnum } from './funding.status.ts';
import type { FundingStatus } from './funding.ts';

@ObjectType('FundingLine', {
  implements: () => [Node],
  description: 'Money as it was announced. It never changes: another line takes its place.',
})
export class FundingLine extends Thing<FundingRow> {
  @Field(() => LocalisedText)
  name(): LocalisedText {
    return shown(this.row.name);
  }
  @Field(() => [String], { description: 'The years it is for, 1 April to 31 March: 2024-25.' })
  financialYears(): readonly string[] {
    return this.row.financialYears;
  }
  @Field(() => FundingStatusEnum)
  status(): FundingStatus {
    return this.row.status;
  }
  @Field(() => MoneyScalar, { description: 'Over all its years together.' })
  amount(): Money {
    return this.row.amount;
  }
  @Field(() => EdtfScalar)
  announced(): Edtf {
    return this.row.announced;
  }
  @Field(() => [FundingLine], { description: 'The lines whose place it took.' })
  async supersedes(_: unknown, request: Request): Promise<readonly FundingLine[]> {
    const lines = await Promise.all(this.row.supersedes.map((id) => lineOf(request, id, this.at)));
    return lines.filter((line) => line !== undefined);
  }
  @Field(() => FundingLine, {
    nullable: true,
    description: 'The line that took its place; null where none has.',
  })
  async supersededBy(_: unknown, request: Request): Promise<FundingLine | undefined> {
    const { supersededBy } = this.row;
    return supersededBy === undefined ? undefined : lineOf(request, supersededBy, this.at);
  }
}

async function lineOf(request: Request, id: string, at: AsOf): Promise<FundingLine | undefined> {
  const row = await request.row(fundingView, id, at.position);
  return row === undefined ? undefined : see(FundingLine, row, at);
}

@ObjectType('FundingSummary', { description: 'What was announced, as the place knows it.' })
export class FundingSummary {
  readonly #lines: readonly FundingLine[];
  constructor(lines: readonly FundingLine[]) {
    this.#lines = lines;
  }
  @Field(() => MoneyScalar, {
    description:
      'Of the lines that match and that no other line has superseded. One over several years counts whole where one of them matches.',
  })
  total(): Money {
    return sumMoney(
      this.#lines.filter(({ row }) => row.supersededBy === undefined).map(({ row }) => row.amount),
    );
  }
  @Field(() => [FundingLine], {
    description:
      'All that match, in the order they were announced; superseded ones with supersededBy.',
  })
  lines(): readonly FundingLine[] {
    return this.#lines;
  }
}

const thing = { type: FundingLine, projection: fundingView };
export const AnnounceFundingPayload = payloadOf('AnnounceFundingPayload', 'fundingLine', thing);
export const RestateFundingPayload = payloadOf('RestateFundingPayload', 'fundingLine', thing);
