import { THEN, MEETING, type Row } from './row.ts';

export const ROWS_1_TO_16: readonly Row[] = [
  {
    row: 1,
    source: 'L1¶1',
    says: 'The Programme Board met on 21 November and 18 December 2024.',
    carriedBy: 'MeetingHeld ×2',
    query:
      '{ meetings(filter: { body: "body-programme-board", from: "2024-11-01", to: "2024-12-31" }, at: $at) { nodes { held } } }',
    at: THEN,
  },
  {
    row: 2,
    source: 'L1¶2',
    says: 'November: how authorities plan local school improvement.',
    carriedBy: 'MeetingHeld (topics), DocumentPublished (contents unknown)',
    query: `{ meetings(filter: { topic: "local school improvement" }, at: $at) { nodes { ${MEETING} } } documents(filter: { kinds: [PLAN] }, at: $at) { nodes { title { en } contentsUnknown } } }`,
    at: THEN,
  },
  {
    row: 3,
    source: 'L1¶2',
    says: 'Four next steps; the fourth waits for the budget.',
    carriedBy: 'CommitmentMade ×4, CommitmentBlocked',
    query:
      '{ commitments(filter: { cycle: "cycle-2024-25" }, at: $at) { nodes { state text { en } blockedBy { id } } } }',
    at: THEN,
  },
  {
    row: 4,
    source: 'L1¶3',
    says: 'December: roles of the team, the national body and the support programmes.',
    carriedBy: 'MeetingHeld (topics), StatementMade ×3',
    query:
      '{ statements(filter: { kinds: [ROLE] }, at: $at) { nodes { text { en } subject { id } contentsUnknown } } }',
    at: THEN,
  },
  {
    row: 5,
    source: 'L1¶4',
    says: 'The National Coherence Group first met on 11 November 2024 and agreed its terms of reference.',
    carriedBy: 'MeetingHeld, TermsOfReferenceAgreed',
    query: '{ bodies(at: $at) { nodes { id termsOfReference { version agreed } } } }',
    at: THEN,
  },
  {
    row: 6,
    source: 'L1¶4',
    says: 'On 4 December it reflected on the coherence of the approach.',
    carriedBy: 'MeetingHeld, ReflectionPosted by the body',
    query:
      '{ reflections(filter: { bodies: ["body-national-coherence-group"] }, at: $at) { nodes { occurred body { name { en } } window { key } workedWell { en } } } }',
    at: THEN,
  },
  {
    row: 7,
    source: 'L1¶4',
    says: 'Its Chair wrote to the Cabinet Secretary with views and suggestions.',
    carriedBy: 'DocumentPublished with suggestions',
    query:
      '{ documents(filter: { unansweredSuggestions: true }, at: $at) { nodes { id to { en } contentsUnknown suggestions { text { en } answered } } } }',
    at: THEN,
  },
  {
    row: 8,
    source: 'L1¶5',
    says: 'Terms of reference and membership are available.',
    carriedBy: 'DocumentPublished, MemberAppointed (the Chair)',
    query:
      '{ bodies(at: $at) { nodes { id members { name role { en } } } } documents(filter: { kinds: [TERMS_OF_REFERENCE] }, at: $at) { nodes { title { en } contentsUnknown } } }',
    at: THEN,
  },
  {
    row: 9,
    source: 'L1¶6; public',
    says: '5 November 2024: a national professional learning body will be established.',
    carriedBy:
      'DocumentPublished (oral statement), MilestonePlanned, PlannedMilestoneMoved, MilestoneReached',
    query:
      '{ documents(filter: { kinds: [ORAL_STATEMENT] }, at: $at) { nodes { published title { en } } } node(id: "milestone-national-body", at: $at) { ... on Milestone { name { en } history { nodes { type occurred cites { document paragraph } } } } } }',
  },
  {
    row: 10,
    source: 'L1¶6',
    says: 'It will have functions of the regional consortia and of NAEL.',
    carriedBy: 'FunctionDescribed ×2, FunctionTransferPlanned ×2',
    query:
      '{ functions(at: $at) { nodes { name { en } holding { id } holders { holder { id } from planned } } } }',
    at: THEN,
  },
  {
    row: 11,
    source: 'L1¶6, L2¶2, ¶4; public',
    says: 'Planned for April 2025; reached in September 2025.',
    carriedBy: 'MilestonePlanned, PlannedMilestoneMoved, MilestoneReached',
    query:
      '{ node(id: "milestone-national-body", at: $at) { ... on Milestone { plans reached state } } }',
  },
  {
    row: 12,
    source: 'L1¶7; public',
    says: 'Draft Budget, Settlement, Written Statement.',
    carriedBy: 'DocumentPublished ×3',
    query:
      '{ documents(filter: { kinds: [BUDGET, SETTLEMENT, WRITTEN_STATEMENT], from: "2024-12-01", to: "2024-12-31" }, at: $at) { nodes { kind published title { en } } } }',
    at: THEN,
  },
  {
    row: 13,
    source: 'L1¶7; public',
    says: '£225.5m announced; £262.5m restated.',
    carriedBy: 'FundingAnnounced ×2, FundingRestated',
    query:
      '{ funding(at: $at) { total lines { status amount financialYears supersededBy { id } } } }',
  },
  {
    row: 14,
    source: 'L1¶7',
    says: 'The letter of 11 December, attached.',
    carriedBy: 'DocumentPublished ×2',
    query:
      '{ documents(filter: { sender: "office-senior-responsible-officer" }, at: $at) { nodes { id senderInferred attachments { id } } } }',
    at: THEN,
  },
  {
    row: 15,
    source: 'L1¶8',
    says: 'Launched at the end of January 2024; transition during 2025.',
    carriedBy: 'MilestoneReached, StatementMade',
    query:
      '{ milestones(filter: { states: [REACHED] }, at: $at) { nodes { name { en } reached note { en } } } statements(filter: { kinds: [NOTE] }, at: $at) { nodes { from text { en } } } }',
    at: { knownAt: '2024-12-31T23:59:59Z', on: '2025-06-01' },
  },
  {
    row: 16,
    source: 'L2¶1; public',
    says: 'The ninth and final Board, 21 October 2025.',
    carriedBy: 'MeetingHeld (final)',
    query:
      '{ meetings(filter: { body: "body-programme-board", from: "2025-01-01" }, at: $at) { nodes { number held final } } node(id: "milestone-programme-launched", at: $at) { ... on Milestone { reached } } }',
  },
];
