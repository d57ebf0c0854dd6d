import {
  EdtfScalar,
  LocalisedText,
  MoneyScalar,
  Node,
  payloadOf,
  shown,
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
  get name(): LocalisedText {
    return shown(this.row.name);
  }
  @Field(() => [String], { description: 'The years it is for, 1 April to 31 March: 2024-25.' })
  get financialYears(): readonly string[] {
    return this.row.financialYears;
  }
  @Field(() => FundingStatusEnum)
  get status(): FundingStatus {
    return this.row.status;
  }
  @Field(() => MoneyScalar, { description: 'Over all its years together.' })
  get amount(): Money {
    return this.row.amount;
  }
  @Field(() => EdtfScalar)
  get announced(): Edtf {
    return this.row.announced;
  }
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
  get total(): Money {
    return sumMoney(
      this.#lines.filter(({ row }) => row.supersededBy === undefined).map(({ row }) => row.amount),
    );
  }
  @Field(() => [FundingLine], {
    description:
      'All that match, in the order they were announced; superseded ones with supersededBy.',
  })
  get lines(): readonly FundingLine[] {
    return this.#lines;
  }
}

const thing = { type: FundingLine, projection: fundingView };
export const AnnounceFundingPayload = payloadOf('AnnounceFundingPayload', 'fundingLine', thing);
export const RestateFundingPayload = payloadOf('RestateFundingPayload', 'fundingLine', thing);
