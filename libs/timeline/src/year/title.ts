import type { LocalisedName, Origin } from '@cylch/kernel';
import type { Request, Standpoint } from '@cylch/graphql';
import { partnersView } from '@cylch/partner';
import type { Line } from '@cylch/views';

type Named = Readonly<{ name: LocalisedName }>;

/** What a title is made of, and where it is read. */
type Titled = Readonly<{ line: Line; origin: Origin | undefined; at: Standpoint }>;

/** Said with the title itself, so that no screen can leave it out. */
const FICTIONAL = { cy: ' (ffuglennol)', en: ' (fictional)' };

/** Label and names side by side, “Reflection: Powys”: a name never stands inside a sentence, where Welsh would mutate it. */
export async function titleOf({ line: { label, names }, origin, at }: Titled, request: Request): Promise<Readonly<{ cy: string; en: string }>> {
  const told = await Promise.all(names.map(async (name) => (typeof name === 'string' ? nameOf(name, request, at) : Promise.resolve(name))));
  const beside = (language: 'cy' | 'en', other: 'cy' | 'en'): string =>
    told.flatMap((name) => name?.[language] ?? name?.[other] ?? []).join(', ');
  const join = (text: string, these: string): string => (these === '' ? text : `${text}: ${these}`);
  const mark = origin === 'DEMONSTRATION' ? FICTIONAL : { cy: '', en: '' };
  return { cy: join(label.cy, beside('cy', 'en')) + mark.cy, en: join(label.en, beside('en', 'cy')) + mark.en };
}

async function nameOf(id: string, request: Request, at: Standpoint): Promise<LocalisedName | undefined> {
  const standing = await request.row(partnersView, id, at.position);
  return (standing?.row as Named | undefined)?.name;
}
