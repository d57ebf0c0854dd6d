import type { LocalisedName, Origin } from '@cylch/kernel';
import type { AsOf, Request } from '@cylch/graphql';
import type { EntryDetails } from '@cylch/read-models';

/** What a title is made of, and where it is read. */
type Titled = Readonly<{ entry: EntryDetails; origin: Origin | undefined; at: AsOf }>;

/** Said with the title itself, so that no screen can leave it out. */
const FICTIONAL = { cy: ' (ffuglennol)', en: ' (fictional)' };

/**
 * Label and names side by side, “Reflection: Powys”: a name never stands inside a sentence, where
 * Welsh would mutate it.
 */
export async function titleOf(
  { entry: { label, names }, origin, at }: Titled,
  request: Request,
): Promise<Readonly<{ cy: string; en: string }>> {
  const told = await Promise.all(
    names.map(async (name) =>
      typeof name === 'string' ? nameOf(name, request, at) : Promise.resolve(name),
    ),
  );
  const beside = (language: 'cy' | 'en', other: 'cy' | 'en'): string =>
    told.flatMap((name) => name?.[language] ?? name?.[other] ?? []).join(', ');
  const join = (text: string, these: string): string => (these === '' ? text : `${text}: ${these}`);
  const mark = origin === 'DEMONSTRATION' ? FICTIONAL : { cy: '', en: '' };
  return {
    cy: join(label.cy, beside('cy', 'en')) + mark.cy,
    en: join(label.en, beside('en', 'cy')) + mark.en,
  };
}

/**
 * The public name of a thing of any kind, as its feature shows it; none where it has none, or where
 * the reader may not see it.
 */
async function nameOf(id: string, request: Request, at: AsOf): Promise<LocalisedName | undefined> {
  const kind = request.kindOf(id);
  const standing =
    kind === undefined ? undefined : await request.row(kind.projection, id, at.position);
  const { name } = (standing?.row ?? {}) as Readonly<{ name?: unknown }>;
  return isPublicName(name) ? name : undefined;
}

/**
 * Names of partners, bodies, milestones are strings; what is sealed is no name to stand in a title.
 */
function isPublicName(name: unknown): name is LocalisedName {
  if (typeof name !== 'object' || name === null) return false;
  const { cy, en } = name as Readonly<{ cy?: unknown; en?: unknown }>;
  return (
    [cy, en].some((text) => text !== undefined) &&
    [cy, en].every((text) => text === undefined || typeof text === 'string')
  );
}
