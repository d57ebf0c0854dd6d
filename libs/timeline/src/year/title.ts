import type { LocalisedName } from '@cylch/kernel';
import type { Request, Standpoint } from '@cylch/graphql';
import { partnersView } from '@cylch/partner';
import type { Line } from '@cylch/views';

type Named = Readonly<{ name: LocalisedName }>;

/** Label and names side by side, “Reflection: Powys”: a name never stands inside a sentence, where Welsh would mutate it. */
export async function titleOf({ label, names }: Line, request: Request, at: Standpoint): Promise<Readonly<{ cy: string; en: string }>> {
  const told = await Promise.all(names.map(async (name) => (typeof name === 'string' ? nameOf(name, request, at) : Promise.resolve(name))));
  const beside = (language: 'cy' | 'en', other: 'cy' | 'en'): string =>
    told.flatMap((name) => name?.[language] ?? name?.[other] ?? []).join(', ');
  const join = (text: string, these: string): string => (these === '' ? text : `${text}: ${these}`);
  return { cy: join(label.cy, beside('cy', 'en')), en: join(label.en, beside('en', 'cy')) };
}

async function nameOf(id: string, request: Request, at: Standpoint): Promise<LocalisedName | undefined> {
  const standing = await request.row(partnersView, id, at.position);
  return (standing?.row as Named | undefined)?.name;
}
