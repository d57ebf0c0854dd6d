import { compact } from '@cylch/kernel';
import { carriedOn, type Commitment, placeOf, termsOf } from './commitment.ts';
import type { Happened, Now, Telling } from '../happened.ts';
import { Kept } from '../kept.ts';
import { actingFor, processOf } from '../people.ts';
import { reason, text } from '../texts.ts';
import { happens, unbegun } from '../thing.ts';
import type { World } from '../world.ts';

/** Commitments with their lives; documents and bodies tell it what concerns those that are open. */
export class Commitments implements Telling {
  readonly share = 7_000;
  readonly #world: World;
  readonly #open: Kept<Commitment>;
  constructor(world: World) {
    this.#world = world;
    this.#open = new Kept(world.random, 100_000);
  }

  next(now: Now): readonly Happened[] {
    const commitment = this.#world.random.chance(0.34) ? undefined : this.#open.any();
    return [commitment === undefined ? this.#made(now) : this.#changed(now, commitment)];
  }
  /** A year begins: what the last one left open is kept, given up, or goes on in this one. */
  opens(now: Now): readonly Happened[] {
    const left = this.#open.things.filter(({ cycle }) => cycle !== now.year.id);
    return left.flatMap((commitment) => {
      const drawn = this.#world.random.next();
      if (drawn < 0.6) return [this.#closed(now, commitment, drawn < 0.5 ? 'Kept' : 'Dropped')];
      return this.#carried(now, commitment);
    });
  }
  /** A document is there that some waited for. */
  published(now: Now, document: string): readonly Happened[] {
    const by = processOf('unblock-when-published');
    return this.#open.things
      .filter(({ blockedBy }) => blockedBy.includes(document))
      .map((one) => ({ ...this.#unblocked(now, one, [document]), by, caused: true as const }));
  }
  /** A body is closed, and another takes over. */
  takenOver(now: Now, body: string, to: string): readonly Happened[] {
    const by = processOf('hand-over');
    return this.#open.things
      .filter(({ owner }) => owner === body)
      .map((one) => ({ ...this.#reassigned(now, one, to), by, caused: true as const }));
  }

  #changed(now: Now, commitment: Commitment): Happened {
    const drawn = this.#world.random.next();
    if (drawn < 0.3) return this.#closed(now, commitment, drawn < 0.26 ? 'Kept' : 'Dropped');
    if (drawn < 0.4) return this.#reassigned(now, commitment, this.#world.owner());
    const document = this.#world.awaited.any();
    if (drawn < 0.58 && document !== undefined && !commitment.blockedBy.includes(document))
      return this.#blocked(now, commitment, document);
    if (drawn < 0.66 && commitment.blockedBy.length > 0)
      return this.#unblocked(now, commitment, commitment.blockedBy);
    return this.#deferred(now, commitment);
  }
  #made(now: Now): Happened {
    const { random, gatherings } = this.#world;
    const at = random.chance(0.5) ? gatherings.any() : undefined;
    const commitment: Commitment = {
      ...unbegun(this.#world.id('commitment')),
      cycle: now.year.id,
      owner: this.#world.owner(),
      about: this.#world.about(),
      blockedBy: [],
      ...(random.chance(0.9) ? { due: this.#world.ahead(now) } : {}),
      ...compact({ agreedAt: at }),
    };
    this.#open.add(commitment);
    return this.#happens(now, commitment, {
      event: 'CommitmentMade',
      command: 'MakeCommitment',
      data: { text: text(random, [8, 25]), ...termsOf(commitment) },
      occurred: this.#world.lately(now),
    });
  }
  #closed(now: Now, commitment: Commitment, how: 'Kept' | 'Dropped'): Happened {
    this.#open.drop(commitment);
    return this.#happens(now, commitment, {
      event: `Commitment${how}`,
      command: how === 'Kept' ? 'KeepCommitment' : 'DropCommitment',
      ...(how === 'Kept' ? {} : this.#why()),
    });
  }
  #blocked(now: Now, commitment: Commitment, document: string): Happened {
    commitment.blockedBy = [...commitment.blockedBy, document];
    return this.#happens(now, commitment, {
      event: 'CommitmentBlocked',
      command: 'BlockCommitment',
      data: { by: [document] },
      ...this.#why(),
    });
  }
  #unblocked(now: Now, commitment: Commitment, gone: readonly string[]): Happened {
    commitment.blockedBy = commitment.blockedBy.filter((id) => !gone.includes(id));
    return this.#happens(now, commitment, {
      event: 'CommitmentUnblocked',
      command: 'UnblockCommitment',
      data: { by: gone },
    });
  }
  #deferred(now: Now, commitment: Commitment): Happened {
    const due = this.#world.ahead(now, 300);
    commitment.due =
      due > (commitment.due ?? '')
        ? due
        : `${String(Number((commitment.due as string).slice(0, 4)) + 1)}-01-31`;
    return this.#happens(now, commitment, {
      event: 'CommitmentDeferred',
      command: 'DeferCommitment',
      data: { due: commitment.due },
      ...this.#why(),
    });
  }
  #reassigned(now: Now, commitment: Commitment, owner: string): Happened {
    const before = commitment.owner;
    commitment.owner = owner;
    return this.#happens(now, commitment, {
      event: 'CommitmentReassigned',
      command: 'ReassignCommitment',
      data: { before },
      by: actingFor(before),
    });
  }
  #carried(now: Now, commitment: Commitment): readonly Happened[] {
    const into = now.year.id;
    this.#open.drop(commitment);
    const next = this.#open.add(carriedOn(commitment, this.#world.id('commitment'), into));
    const along = {
      command: 'MakeCommitment',
      data: { ...termsOf(commitment), carriedFrom: commitment.stream },
      by: processOf('carry-into-next-cycle'),
    };
    return [
      this.#happens(now, commitment, {
        event: 'CommitmentCarriedForward',
        command: 'CarryForwardCommitment',
        data: { ...termsOf(commitment), into },
        ...this.#why(),
      }),
      { ...this.#happens(now, next, { event: 'CommitmentMade', ...along }), caused: true },
    ];
  }

  #why(): Readonly<{ reason: string }> {
    return { reason: reason(this.#world.random) };
  }
  #happens(
    now: Now,
    commitment: Commitment,
    { data = {}, ...event }: Partial<Happened> & Pick<Happened, 'event' | 'command'>,
  ): Happened {
    return happens(commitment, now, {
      by: actingFor(commitment.owner),
      ...event,
      data: { ...placeOf(commitment), ...data },
    });
  }
}
