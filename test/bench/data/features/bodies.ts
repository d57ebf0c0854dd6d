import { compact } from '@cylch/kernel';
import type { Happened, Now, Telling } from '../happened.ts';
import { Kept } from '../kept.ts';
import { reason, text, textInBoth } from '../texts.ts';
import { happens, type Thing, unbegun } from '../thing.ts';
import type { World } from '../world.ts';

const BODIES = 30;
const SEATS = 3;
type Body = Thing & {
  members: string[];
  appointed: number;
  met: number;
  terms: number;
  expected?: string | undefined;
};
type TakenOver = (now: Now, body: string, to: string) => readonly Happened[];

/**
 * Boards and groups with their terms, members and meetings. Each year one of them closes, and the
 * one that closed before opens again.
 */
export function bodies(world: World, takenOver: TakenOver): Telling {
  const { random } = world;
  const open = new Kept<Body>(random);
  let closed: Body | undefined;

  const event = (
    now: Now,
    body: Body,
    told: Partial<Happened> & Pick<Happened, 'event' | 'command'>,
  ): Happened =>
    happens(body, now, { ...told, data: { body: body.stream, cycle: now.year.id, ...told.data } });
  const agree = (now: Now, body: Body): Happened => {
    body.terms += 1;
    return event(now, body, {
      event: 'TermsOfReferenceAgreed',
      command: 'AgreeTermsOfReference',
      data: { version: body.terms, summary: text(random, [20, 60]) },
    });
  };
  const appoint = (now: Now, body: Body): Happened => {
    body.appointed += 1;
    const member = `member-${String(body.appointed)}`;
    body.members.push(member);
    return event(now, body, {
      event: 'MemberAppointed',
      command: 'AppointMember',
      data: {
        member,
        name: { plain: `Eira Ffug ${String(random.below(1_000))}` },
        from: now.day,
        ...(random.chance(0.7) ? { partner: world.partner() } : {}),
        ...(random.chance(0.5) ? { role: textInBoth(random, [1, 3]) } : {}),
      },
    });
  };
  const leave = (now: Now, body: Body): Happened | undefined => {
    const member = body.members.shift();
    return member === undefined
      ? undefined
      : event(now, body, {
          event: 'MembershipEnded',
          command: 'EndMembership',
          data: { member, until: now.day },
          reason: reason(random),
        });
  };
  const gathering = (
    body: Body,
    held: string,
  ): Readonly<{ meeting: string; held: string; number: number; topics: readonly object[] }> => {
    const topics = Array.from({ length: 1 + random.below(3) }, () => text(random, [3, 8]));
    return { meeting: world.id('meeting'), held, number: body.met + 1, topics };
  };
  const expect = (now: Now, body: Body): Happened => {
    const data = gathering(body, world.ahead(now, 60));
    body.expected = data.meeting;
    return event(now, body, {
      event: 'MeetingExpected',
      command: 'RecordMeeting',
      data: { ...data, final: false },
      occurred: data.held,
    });
  };
  const meet = (now: Now, body: Body, final = false): Happened => {
    const data = gathering(body, now.day);
    const taken = compact({ expectedAs: body.expected });
    body.met += 1;
    body.expected = undefined;
    world.gatherings.add(data.meeting);
    return event(now, body, {
      event: 'MeetingHeld',
      command: 'RecordMeeting',
      data: {
        ...data,
        final,
        ...(random.chance(0.8) ? { notes: text(random, [20, 60]) } : {}),
        ...taken,
      },
    });
  };
  const establish = (now: Now, number: number): readonly Happened[] => {
    const body: Body = {
      ...unbegun(`body-board-${String(number)}`),
      members: [],
      appointed: 0,
      met: 0,
      terms: 0,
    };
    open.add(body);
    world.bodies.add(body.stream);
    const begun = {
      key: `board-${String(number)}`,
      name: { cy: `Bwrdd ${String(number)}`, en: `Board ${String(number)}` },
      established: now.day,
    };
    return [
      event(now, body, { event: 'BodyEstablished', command: 'EstablishBody', data: begun }),
      agree(now, body),
      ...Array.from({ length: SEATS }, () => appoint(now, body)),
    ];
  };
  const close = (now: Now, body: Body): readonly Happened[] => {
    const to = world.partner();
    open.drop(body);
    world.bodies.drop(body.stream);
    const last = [
      meet(now, body, true),
      event(now, body, {
        event: 'BodyClosed',
        command: 'CloseBody',
        data: { takenOverBy: to },
        reason: reason(random),
      }),
    ];
    closed = body;
    return [...last, ...takenOver(now, body.stream, to)];
  };
  const reopen = (now: Now, body: Body): Happened => {
    open.add(body);
    world.bodies.add(body.stream);
    return event(now, body, {
      event: 'BodyReopened',
      command: 'ReopenBody',
      reason: reason(random),
    });
  };
  const opens = (now: Now): readonly Happened[] => {
    if (open.things.length === 0)
      return Array.from({ length: BODIES }, (_, number) => establish(now, number + 1)).flat();
    const again = closed === undefined ? [] : [reopen(now, closed)];
    return [...again, ...close(now, open.any() as Body)];
  };
  const next = (now: Now): readonly Happened[] => {
    const body = open.any() as Body;
    const drawn = random.next();
    if (drawn < 0.03) return [agree(now, body)];
    if (drawn < 0.12) return [appoint(now, body)];
    if (drawn < 0.18) return [leave(now, body) ?? appoint(now, body)];
    return [drawn < 0.45 && body.expected === undefined ? expect(now, body) : meet(now, body)];
  };
  return { share: 500, next, opens };
}
