import { describe, it } from '@jest/globals';
import {
  compact,
  type Actor,
  type CycleId,
  type Edtf,
  type PartnerId,
  type Pointer,
  type Presence,
  type StreamId,
} from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { statement, type StatementEvent, type StatementCommand } from './statement.ts';

const powys = 'partner-W06000023' as PartnerId,
  conwy = 'partner-W06000003' as PartnerId,
  board = 'body-programme-board' as StreamId,
  year = 'cycle-2025-26' as CycleId;
const talk: Pointer = { subject: 'dialogue-1' as StreamId },
  report: Pointer = { url: 'https://example.org/report' };
const there: Presence = { there: true, audience: { visibility: 'PUBLIC', owners: [] } };
const dependencies = {
  things: new Map<StreamId, Presence>([
    [powys, there],
    [board, there],
    [year, there],
    ['dialogue-1' as StreamId, { there: true, audience: { visibility: 'OWN', owners: [powys] } }],
  ]),
};
const cy = { key: 'statement-1', sealed: 'v1.cy' },
  en = { key: 'statement-1', sealed: 'v1.en' };
const place = { cycle: year, kind: 'LOCAL_MODEL' as const, subject: powys as StreamId };
const said = {
  ...place,
  text: { cy },
  evidence: [talk] as readonly Pointer[],
  contentsUnknown: false,
};
const from = '2025-09' as Edtf;

type More = Partial<Omit<Extract<StatementCommand, { type: 'MakeStatement' }>['data'], 'text'>>;
const make = (more: More = {}): StatementCommand => ({
  type: 'MakeStatement',
  data: { ...said, from, ...more },
});
const made = (
  text: typeof said.text | { cy?: typeof cy; en?: typeof en } = said.text,
): StatementEvent => ({
  type: 'StatementMade',
  data: { ...said, text, from, partner: powys, visibility: 'OWN' },
});
const publish = (
  text?: Extract<StatementCommand, { type: 'PublishStatement' }>['data']['text'],
): StatementCommand => ({ type: 'PublishStatement', data: compact({ text }) });
const published = (text: object): StatementEvent => ({
  type: 'StatementPublished',
  data: { ...place, partner: powys, text, visibility: 'PUBLIC' },
});
const link = (...evidence: readonly Pointer[]): StatementCommand => ({
  type: 'LinkEvidence',
  data: { evidence },
});
const head = (partner: PartnerId): Actor => ({ sub: 'head', role: 'PARTNER', partner });
const tomorrow = '2026-06-16' as Edtf;

describe('A statement', () => {
  it('is made, and is its subject’s own until it is published', () => {
    given(statement).when(make(), { dependencies }).then(made());
  });
  it('about no partner belongs to none', () => {
    const data = {
      kind: 'OBJECTIVE' as const,
      subject: board,
      text: { en },
      evidence: [],
      contentsUnknown: true,
    };
    given(statement)
      .when({ type: 'MakeStatement', data: { ...data, from } }, { dependencies })
      .then({ type: 'StatementMade', data: { ...data, from, visibility: 'OWN' } });
  });
  it('holds from the day it was made where it does not say from when', () => {
    given(statement)
      .when({ type: 'MakeStatement', data: said }, { dependencies, occurred: '2026-06' as Edtf })
      .then({
        type: 'StatementMade',
        data: { ...said, from: '2026-06' as Edtf, partner: powys, visibility: 'OWN' },
      });
  });
  it('may hold from a day ahead', () => {
    given(statement)
      .when(make({ from: tomorrow }), { dependencies })
      .then({
        type: 'StatementMade',
        data: { ...said, from: tomorrow, partner: powys, visibility: 'OWN' },
      });
  });
  it('was not made in the future', () => {
    given(statement).when(make(), { dependencies, occurred: tomorrow }).refused('BAD_USER_INPUT');
  });
  it('is made once', () => {
    given(statement, made()).when(make(), { dependencies }).refused('ALREADY_EXISTS');
  });
  it('is about something that is there', () => {
    given(statement)
      .when(make({ subject: 'body-none' as StreamId }), { dependencies })
      .refused('NOT_FOUND');
  });
  it('is of a cycle that there is', () => {
    given(statement)
      .when(make({ cycle: 'cycle-1999' as CycleId }), { dependencies })
      .refused('UNKNOWN_CYCLE');
  });
});

describe('Who makes and publishes a statement', () => {
  it('it is a partner, about itself', () => {
    given(statement)
      .when(make(), { dependencies, actor: head(powys) })
      .then(made());
    given(statement, made({ cy, en }))
      .when(publish(), { dependencies, actor: head(powys) })
      .then(published({ cy, en }));
  });
  it('it is no partner about another, nor about a body or nothing', () => {
    given(statement)
      .when(make(), { dependencies, actor: head(conwy) })
      .refused('FORBIDDEN');
    given(statement)
      .when(make({ subject: board }), { dependencies, actor: head(powys) })
      .refused('FORBIDDEN');
    given(statement, made({ cy, en }))
      .when(publish(), { dependencies, actor: head(conwy) })
      .refused('FORBIDDEN');
  });
  it.each(['EVALUATOR', 'ANALYST'] as const)('it is not the role %s', (role) => {
    given(statement)
      .when(make(), { dependencies, actor: { sub: 'someone', role } })
      .refused('FORBIDDEN');
    given(statement, made({ cy, en }))
      .when(publish(), { dependencies, actor: { sub: 'someone', role } })
      .refused('FORBIDDEN');
  });
});

describe('A statement is published', () => {
  it('in both languages', () => {
    given(statement, made({ cy, en }))
      .when(publish(), { dependencies })
      .then(published({ cy, en }));
  });
  it('never in one alone', () => {
    given(statement, made()).when(publish(), { dependencies }).refused('BAD_USER_INPUT');
    given(statement, made())
      .when(publish({ cy: { plain: 'arall' } }), { dependencies })
      .refused('BAD_USER_INPUT');
    given(statement, made({ cy, en }))
      .when(publish({ en: null }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('with the language that was missing', () => {
    given(statement, made())
      .when(publish({ en: { plain: 'Said' } }), { dependencies })
      .then(published({ cy, en: { plain: 'Said' } }));
  });
  it('not again as it stands', () => {
    given(statement, made({ cy, en }), published({ cy, en }))
      .when(publish(), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('again with another text', () => {
    given(statement, made({ cy, en }), published({ cy, en }))
      .when(publish({ en: { plain: 'Better' } }), { dependencies })
      .then(published({ cy, en: { plain: 'Better' } }));
  });
  it('not in the future', () => {
    given(statement, made({ cy, en }))
      .when(publish(), { dependencies, occurred: tomorrow })
      .refused('BAD_USER_INPUT');
  });
  it('where it was made', () => {
    given(statement).when(publish(), { dependencies }).refused('NOT_FOUND');
  });
});

describe('The evidence of a statement', () => {
  it('is there', () => {
    given(statement)
      .when(make({ evidence: [{ subject: board }] }), {
        dependencies: { things: new Map([...dependencies.things, [board, { there: false }]]) },
      })
      .refused('NOT_FOUND');
  });
  it('may be read by whoever cites it', () => {
    const data = { ...said, subject: conwy as StreamId };
    const things = new Map([...dependencies.things, [conwy, there]]);
    given(statement)
      .when({ type: 'MakeStatement', data }, { dependencies: { things }, actor: head(conwy) })
      .refused('NOT_FOUND');
  });
  it('is named once', () => {
    given(statement)
      .when(make({ evidence: [report, report] }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('may be added, before it is published and after', () => {
    const linked: StatementEvent = {
      type: 'StatementEvidenceLinked',
      data: { ...place, partner: powys, evidence: [report] },
    };
    given(statement, made()).when(link(report), { dependencies }).then(linked);
    given(statement, made({ cy, en }), published({ cy, en }))
      .when(link(report), { dependencies, actor: head(powys) })
      .then(linked);
  });
  it('is not added twice', () => {
    given(statement, made()).when(link(talk), { dependencies }).refused('BAD_USER_INPUT');
    given(statement, made(), {
      type: 'StatementEvidenceLinked',
      data: { ...place, partner: powys, evidence: [report] },
    })
      .when(link(report), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('is not added by another partner', () => {
    given(statement, made())
      .when(link(report), { dependencies, actor: head(conwy) })
      .refused('FORBIDDEN');
  });
  it('is not added in the future', () => {
    given(statement, made())
      .when(link(report), { dependencies, occurred: tomorrow })
      .refused('BAD_USER_INPUT');
  });
  it('that is added is there', () => {
    given(statement, made())
      .when(link({ subject: 'dialogue-9' as StreamId }), {
        dependencies: { things: new Map([['dialogue-9' as StreamId, { there: false }]]) },
      })
      .refused('NOT_FOUND');
  });
});
