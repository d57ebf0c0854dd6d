import { describe, expect, it } from '@jest/globals';
import type { CycleId, Edtf, PartnerId, StreamId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import type { Fact } from '@cylch/views';
import { officesView } from './office.projection.ts';
import { officeLines } from './office.timeline.ts';
import { office, type OfficeFact, type OfficeWish } from './office.ts';

const government = 'partner-welsh-government' as PartnerId;
const seat = {
  office: 'office-senior-responsible-officer' as StreamId,
  key: 'senior-responsible-officer',
  name: { en: 'Senior Responsible Officer' },
};
const known = {
  things: new Map<StreamId, { there: true; audience: { visibility: 'PUBLIC'; owners: [] } }>([
    [government, { there: true, audience: { visibility: 'PUBLIC', owners: [] } }],
  ]),
};
const establish = (more: object = {}): OfficeWish => ({
  type: 'EstablishOffice',
  data: { ...seat, ...more },
});
const established = (more: object = {}): OfficeFact => ({
  type: 'OfficeEstablished',
  data: { ...seat, ...more },
});
const fact = (more: object): Fact<OfficeFact> =>
  ({ ...established(more), stream: seat.office }) as Fact<OfficeFact>;

describe('An office', () => {
  it('is established by the secretariat, and by nobody else', () => {
    given(office).when(establish(), { known }).then(established());
    given(office)
      .when(establish(), { known, actor: { sub: 'head', role: 'PARTNER', partner: government } })
      .refused('FORBIDDEN');
  });
  it('is established once', () => {
    given(office, established()).when(establish(), { known }).refused('ALREADY_EXISTS');
  });
  it('may be that of a partner that has joined', () => {
    given(office)
      .when(establish({ partner: government }), { known })
      .then(established({ partner: government }));
    given(office)
      .when(establish({ partner: 'partner-nobody' }), { known })
      .refused('UNKNOWN_PARTNER');
  });
  it('is told in a cycle that there is', () => {
    given(office)
      .when(establish({ cycle: 'cycle-1999-00' as CycleId }), { known })
      .refused('UNKNOWN_CYCLE');
  });
  it('cannot have been established in the future', () => {
    given(office)
      .when(establish(), { known, occurred: '2027' as Edtf })
      .refused('BAD_USER_INPUT');
  });
});

describe('The row of an office', () => {
  const rowOf = (more: object = {}): unknown =>
    officesView.on.OfficeEstablished?.(undefined, fact(more), seat.office);
  it('holds its name and whose it is', () => {
    expect(rowOf()).toEqual({
      key: 'senior-responsible-officer',
      name: { en: 'Senior Responsible Officer' },
    });
    expect(rowOf({ partner: government, cycle: 'cycle-2025-26' })).toEqual({
      key: 'senior-responsible-officer',
      name: { en: 'Senior Responsible Officer' },
      partner: government,
    });
  });
});

describe('The line of an office', () => {
  it('carries its name, its partner and its cycle', () => {
    expect(
      officeLines.on.OfficeEstablished?.(fact({ partner: government, cycle: 'cycle-2025-26' })),
    ).toMatchObject({
      kind: 'BODY',
      names: [{ en: 'Senior Responsible Officer' }],
      partners: [government],
      cycle: 'cycle-2025-26',
    });
  });
});
