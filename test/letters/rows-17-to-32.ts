import { type Row } from './row.ts';

export const ROWS_17_TO_32: readonly Row[] = [
  {
    row: 17,
    source: 'L2¶2; public',
    says: 'It reviewed transition, Dysgu and the theory of change.',
    carriedBy: 'MeetingHeld (topics)',
    query:
      '{ meetings(filter: { topic: "theory of change" }, at: $at) { nodes { body { id } held topics { cy en } } } }',
  },
  {
    row: 18,
    source: 'L2¶2',
    says: 'Risks beyond closure; assurance goes on.',
    carriedBy: 'MeetingHeld (topics), AssuranceExpected',
    query:
      '{ assurances(at: $at) { nodes { to { id } expected statement { en } } } risks(filter: { withoutActiveOwner: true }, at: $at) { totalCount } }',
  },
  {
    row: 19,
    source: 'L2¶3',
    says: 'Major elements in place; arrangements evolve.',
    carriedBy: 'MilestoneReached, StatementMade',
    query:
      '{ node(id: "milestone-new-arrangements-in-place", at: $at) { ... on Milestone { reached state } } statements(filter: { kinds: [NOTE] }, at: $at) { nodes { from subject { id } text { en } } } }',
    at: { on: '2025-11-30' },
  },
  {
    row: 20,
    source: 'L2¶3',
    says: 'Authorities develop local models and work together more.',
    carriedBy: 'StatementMade (LOCAL_MODEL)',
    query:
      '{ statements(filter: { kinds: [LOCAL_MODEL] }, at: $at) { nodes { subject { id } text { en } recorded { origin } } } }',
    at: { on: '2026-07-31' },
  },
  {
    row: 21,
    source: 'L2¶3',
    says: 'The Education Improvement Team connects local to national.',
    carriedBy: 'StatementMade (ROLE); dialogues in the demonstration',
    query:
      '{ statements(filter: { kinds: [ROLE], subject: "partner-education-improvement-team" }, at: $at) { nodes { from text { en } } } dialogues(filter: { partners: ["partner-education-improvement-team"] }, at: $at) { totalCount } coverage(cycle: "cycle-2025-26", at: $at) { partner { code } cells { priority { key } dialogues } } }',
  },
  {
    row: 22,
    source: 'L2¶3',
    says: 'Aim: a clearer national cycle of engagement.',
    carriedBy: 'StatementMade (OBJECTIVE)',
    query:
      '{ statements(filter: { kinds: [OBJECTIVE] }, at: $at) { nodes { text { en } evidence { url } } } }',
  },
  {
    row: 23,
    source: 'L2¶4; public',
    says: 'Dysgu established; literacy, numeracy, inclusion, well-being.',
    carriedBy: 'PrioritiesAdopted, MilestoneReached, StatementMade',
    query:
      '{ cycle(id: "cycle-2025-26", at: $at) { priorities { key from } } coverage(cycle: "cycle-2025-26", at: $at) { partner { code } cells { priority { key } reflections } } }',
    at: { on: '2026-01-15' },
  },
  {
    row: 24,
    source: 'L2¶5',
    says: 'An update on the theory of change.',
    carriedBy: 'DocumentPublished; two versions in the demonstration',
    query:
      '{ theoriesOfChange(at: $at) { nodes { version diff(from: 1, to: 2) { added removed changed { path } } } } documents(filter: { kinds: [REPORT] }, at: $at) { nodes { title { en } contentsUnknown } } }',
  },
  {
    row: 25,
    source: 'L2¶6',
    says: 'The desired ways of working become the recognised way.',
    carriedBy: 'StatementMade (OBJECTIVE); an outcome in the demonstration',
    query:
      '{ theoriesOfChange(at: $at) { nodes { steps { key kind supporting { subject { id } } contradicting { subject { id } } } } } }',
  },
  {
    row: 26,
    source: 'L2¶7',
    says: 'The Board on what had worked well.',
    carriedBy: 'ReflectionPosted by the body',
    query:
      '{ reflections(filter: { bodies: ["body-programme-board"] }, at: $at) { nodes { occurred workedWell { en } couldImprove { en } window { key } } } }',
  },
  {
    row: 27,
    source: 'L2¶8',
    says: 'Responsibility passes to all partners.',
    carriedBy: 'FunctionDescribed, FunctionTransferred',
    query:
      '{ node(id: "function-responsibility-for-progress", at: $at) { ... on Function { holding { id } } } }',
  },
  {
    row: 28,
    source: 'L2¶8',
    says: 'Overseen through their own governance from November 2025 (uncertain).',
    carriedBy: 'FunctionTransferred, from 2025-11?',
    query:
      '{ node(id: "function-responsibility-for-progress", at: $at) { ... on Function { holders { holder { id } from until planned } } } }',
  },
  {
    row: 29,
    source: 'L1¶8, L2¶8',
    says: 'A more connected annual cycle.',
    carriedBy: 'CycleOpened ×2',
    query:
      '{ cycles(at: $at) { nodes { id starts ends timeline(filter: { kinds: [CYCLE, WINDOW, PRIORITY, MEETING] }, first: 4) { totalCount nodes { occurred title { en } } } } } }',
  },
  {
    row: 30,
    source: 'L2¶8',
    says: 'Come together in summer 2026.',
    carriedBy: 'WindowPlanned, recurring',
    query:
      '{ cycle(id: "cycle-2025-26", at: $at) { windows { key opens closes recurs reflections(first: 0) { totalCount } } timeline(filter: { kinds: [WINDOW] }) { nodes { occurred unplaced title { en } } } } }',
  },
  {
    row: 31,
    source: 'L2¶9',
    says: 'The National Coherence Group’s final meeting.',
    carriedBy: 'MeetingHeld (final), DocumentPublished, BodyClosed',
    query: '{ bodies(filter: { states: [ACTIVE] }, at: $at) { nodes { id } } }',
    at: { on: '2025-11-02' },
  },
  {
    row: 32,
    source: 'L2¶10',
    says: 'Thanks to members.',
    carriedBy: 'MeetingHeld (notes)',
    query:
      '{ meetings(filter: { body: "body-programme-board", from: "2025-10-01" }, at: $at) { nodes { notes { cy en } } } }',
  },
];
