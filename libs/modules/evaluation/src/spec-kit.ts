import type { CycleState } from '@cylch/cycle';
import type {
  Actor,
  Audience,
  CycleId,
  Day,
  PartnerId,
  Presence,
  StreamId,
  Pointer,
} from '@cylch/kernel';
import { type EvaluationEvent, type EvaluationCommand } from './evaluation.ts';

export const powys = 'partner-W06000023' as PartnerId,
  conwy = 'partner-W06000003' as PartnerId;
export const adopted = (from: string, key: string): CycleState['adopted'][number] => ({
  from: from as Day,
  priorities: [{ key, name: { en: key } }],
});
export const open: CycleState = {
  at: 'open',
  starts: '2025-09-01' as Day,
  ends: '2026-08-31' as Day,
  members: [],
  windows: new Map(),
  adopted: [adopted('2025-09-01', 'numeracy'), adopted('2026-06-10', 'attendance')],
};
export const subject = (id: string): Pointer & { subject: StreamId } => ({
  subject: id as StreamId,
});
export const shared = subject('dialogue-1'),
  own = subject('reflection-1'),
  absent = subject('reflection-9');
export const there = (audience: Audience): Presence => ({ there: true, audience });
export const dependencies = {
  cycle: open,
  things: new Map<StreamId, Presence>([
    [shared.subject, there({ visibility: 'PARTNERS', owners: [] })],
    [own.subject, there({ visibility: 'OWN', owners: [powys] })],
    [absent.subject, { there: false }],
  ]),
};

export const inspector: Actor = { sub: 'inspector', role: 'EVALUATOR' };
export const sealed = (text: string): Readonly<{ key: string; sealed: string }> => ({
  key: 'evaluation-1',
  sealed: text,
});
export const outside: Pointer = {
  url: 'https://example.org/report',
  note: { en: sealed('page 4') },
};
export const judged = {
  cycle: 'cycle-2025-26' as CycleId,
  question: { cy: sealed('beth?'), en: sealed('what?') },
  judgement: { en: sealed('well') },
  about: ['attendance'],
  supporting: [shared, outside] as readonly Pointer[],
  contradicting: [own] as readonly Pointer[],
  visibility: 'PARTNERS' as const,
};
export const record = (more: Partial<typeof judged> = {}): EvaluationCommand => ({
  type: 'RecordEvaluation',
  data: { ...judged, ...more },
});
export const recorded = (
  more: Partial<typeof judged> & { partner?: PartnerId } = {},
): EvaluationEvent => ({
  type: 'EvaluationRecorded',
  data: { ...judged, ...more },
});
