import { type Day, dayOf, type Instant } from '@cylch/kernel';

/** Asks once for each of the values asked for lately. */
export function lately<K extends string, V>(size: number, ask: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= size) known.clear();
    const answer = ask(key);
    known.set(key, answer);
    return answer;
  };
}

/** London keeps whole hours from UTC: one question an hour. */
const dayOfHour = lately<string, Day>(1024, (hour) => dayOf(`${hour}:00:00.000Z` as Instant));
export const dayInWales = (moment: Instant): Day =>
  moment.endsWith('Z') ? dayOfHour(moment.slice(0, 13)) : dayOf(moment);
