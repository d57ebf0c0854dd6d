import type { Telling } from '../happened.ts';
import { PARTNERS } from '../core.ts';
import { happens, unbegun } from '../thing.ts';
import type { World } from '../world.ts';

const NATIONAL = ['senior-responsible-officer', 'chief-inspector', 'programme-director'] as const;

/** Offices: three of the nation, and the director of each authority. */
export function offices(world: World): Telling {
  const directors = PARTNERS.filter(({ kind }) => kind === 'LOCAL_AUTHORITY').map(
    ({ id, code }) => ({ key: `director-${code}`, partner: id }),
  );
  let there = false;
  return {
    share: 0,
    next: () => [],
    opens: (now) => {
      if (there) return [];
      there = true;
      return [...NATIONAL.map((key) => ({ key })), ...directors].map((seat) => {
        const office = world.offices.add(`office-${seat.key}`);
        return happens(unbegun(office), now, {
          event: 'OfficeEstablished',
          command: 'EstablishOffice',
          data: { office, name: { cy: seat.key, en: seat.key }, ...seat },
        });
      });
    },
  };
}
