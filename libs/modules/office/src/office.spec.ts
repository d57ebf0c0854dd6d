import { describe, expect, it } from '@jest/globals';
import type { CycleId, Edtf, PartnerId, StreamId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import type { EventOf } from '@cylch/read-models';
import { officesView } from './office.projection.ts';
import { officeEntries } from './office.timeline.ts';
import { office, type OfficeEvent, type OfficeCommand } from './office.ts';

const government = 'partner-welsh-government' as PartnerId;
const seat = {
  office: 'office-senior-responsible-officer' as StreamId,
  key: 'senior-responsible-officer',
  name: { en: 'Senior Responsible Officer' },
};
const dependencies = {
  things: new Map<StreamId, { there: true; audience: { visibility: 'PUBLIC'; owners: [] } }>([
    [government, { there: true, audience: { visibility: 'PUBLIC', owners: [] } }],
  ]),
};
const establish = (more: object = {}): OfficeCommand => ({
  type: 'EstablishOffice',
  data: { ...seat, ...more },
});
const established = (more: object = {}): OfficeEvent => ({
  type: 'OfficeEstablished',
  data: { ...seat, ...more },
});
const event = (more: object): EventOf<OfficeEvent> =>
  ({ ...established(more), stream: seat.office }) as EventOf<OfficeEvent>;

describe('An office', () => {
  it('is established by the secretariat, and by nobody else', () => {
    given(office).when(establish(), { dependencies }).then(established());
    given(office)
      .when(establish(), {
        dependencies,
        actor: { sub: 'head', role: 'PARTNER', partner: government },
      })
      .refused('FORBIDDEN');
  });
  it('is established once', () => {
    given(office, established()).when(establish(), { dependencies }).refused('ALREADY_EXISTS');
  });
  it('may be that of a partner that has joined', () => {
    given(office)
      .when(establish({ partner: government }), { dependencies })
      .then(established({ partner: government }));
    given(office)
      .when(establish({ partner: 'partner-nobody' }), { dependencies })
      .refused('UNKNOWN_PARTNER');
  });
  it('is told in a cycle that there is', () => {
    given(office)
      .when(establish({ cycle: 'cycle-1999-00' as CycleId }), { dependencies })
      .refused('UNKNOWN_CYCLE');
  });
  it('cannot have been established in the future', () => {
    given(office)
      .when(establish(), { dependencies, occurred: '2027' as Edtf })
      .refused('BAD_USER_INPUT');
  });
});

describe('The row of an office', () => {
  const rowOf = (more: object = {}): unknown =>
    officesView.on.OfficeEstablished?.(undefined, event(more), seat.office);
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
      officeEntries.on.OfficeEstablished?.(event({ partner: government, cycle: 'cycle-2025-26' })),
    ).toMatchObject({
      kind: 'BODY',
      names: [{ en: 'Senior Responsible Officer' }],
      partners: [government],
      cycle: 'cycle-2025-26',
    });
  });
});
