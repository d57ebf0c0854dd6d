import { namesEnum } from '@cylch/graphql';

/** What an organisation is. */
export type PartnerKind =
  | 'LOCAL_AUTHORITY'
  | 'NATIONAL_BODY'
  | 'GOVERNMENT'
  | 'INSPECTORATE'
  | 'DIOCESAN_AUTHORITY'
  | 'SCHOOL'
  | 'UNION'
  | 'OTHER';

/** The names of `PartnerKind`, with what each means. */
export const PartnerKindEnum = namesEnum<PartnerKind>('PartnerKind', 'What an organisation is.', {
  LOCAL_AUTHORITY: 'One of the 22.',
  NATIONAL_BODY: 'A national body, such as Dysgu.',
  GOVERNMENT: 'Part of the Welsh Government.',
  INSPECTORATE: 'Estyn.',
  DIOCESAN_AUTHORITY: 'A diocesan authority.',
  SCHOOL: 'A school.',
  UNION: 'A trade union.',
  OTHER: 'Any other organisation.',
});
