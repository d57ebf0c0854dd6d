import { compact, partnerIn } from '@cylch/kernel';
import type { EntryDetails, Entries } from '@cylch/read-models';
import type { BodyEvent } from './body.events.ts';

type Kind = 'BODY' | 'MEETING';
type Details = Readonly<{ kind: Kind; cy: string; en: string }>;
type Of = Readonly<{ body: string; cycle?: string; partner?: string | undefined }>;
/** The line names the body by its id: its name is put in when it is read. */
const line = (
  { kind, cy, en }: Details,
  { body, cycle, partner }: Of,
  names: EntryDetails['names'] = [body],
): EntryDetails<Kind> => ({
  kind,
  label: { cy, en },
  names,
  ...compact({ cycle }),
  partners: partner === undefined ? [] : [partner],
  about: [],
});

/** The lines that a body draws, and its meetings. */
export const bodyEntries: Entries<BodyEvent, Kind> = {
  kinds: { BODY: 'A board or group.', MEETING: 'A body met.' },
  on: {
    BodyEstablished: ({ data }) =>
      line({ kind: 'BODY', cy: 'Sefydlu corff', en: 'Body established' }, data, [data.name]),
    TermsOfReferenceAgreed: ({ data }) =>
      line({ kind: 'BODY', cy: 'Cytuno ar gylch gorchwyl', en: 'Terms of reference agreed' }, data),
    MemberAppointed: ({ data }) =>
      line({ kind: 'BODY', cy: 'Penodi aelod', en: 'Member appointed' }, data),
    MembershipEnded: ({ data }) =>
      line({ kind: 'BODY', cy: 'Aelodaeth yn dod i ben', en: 'Membership ends' }, data),
    MeetingExpected: ({ data }) =>
      line({ kind: 'MEETING', cy: 'Disgwyl cyfarfod', en: 'Meeting expected' }, data),
    MeetingHeld: ({ data }) =>
      line(
        data.final
          ? { kind: 'MEETING', cy: 'Cyfarfod olaf', en: 'Final meeting' }
          : { kind: 'MEETING', cy: 'Cyfarfod', en: 'Meeting' },
        data,
      ),
    BodyClosed: ({ data }) =>
      line(
        { kind: 'BODY', cy: 'Cau corff', en: 'Body closed' },
        { ...data, partner: partnerIn(data.takenOverBy) },
      ),
    BodyReopened: ({ data }) =>
      line({ kind: 'BODY', cy: 'Ailagor corff', en: 'Body reopened' }, data),
  },
};
