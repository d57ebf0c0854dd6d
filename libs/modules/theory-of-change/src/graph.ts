import { ensure, type LocalisedFreeText } from '@cylch/kernel';

export type TheoryStepKind =
  'INPUT' | 'ACTIVITY' | 'OUTPUT' | 'OUTCOME' | 'IMPACT' | 'EXTERNAL_FACTOR';
export type Step = Readonly<{ key: string; kind: TheoryStepKind; text: LocalisedFreeText }>;
export type Link = Readonly<{ from: string; to: string }>;
/** What must hold for the steps it stands on to follow. */
export type Assumed = Readonly<{ key: string; text: LocalisedFreeText; on: readonly string[] }>;
/** How change is thought to come about: steps, what leads to what, and what is assumed. */
export type Graph = Readonly<{
  steps: readonly Step[];
  links: readonly Link[];
  assumptions: readonly Assumed[];
}>;

/**
 * Keys are unique, links and assumptions name steps that exist, and nothing leads back to itself.
 * @throws Refusal BAD_USER_INPUT
 */
export function ensureSound({ steps, links, assumptions }: Graph): void {
  const keys = new Set(steps.map(({ key }) => key));
  ensureOnce(
    'steps',
    steps.map(({ key }) => key),
  );
  ensureOnce(
    'links',
    links.map(({ from, to }) => `${from} ${to}`),
  );
  ensureOnce(
    'assumptions',
    assumptions.map(({ key }) => key),
  );
  for (const { from, to } of links) ensureSteps('links', [from, to], keys);
  for (const { on } of assumptions) ensureSteps('assumptions', on, keys);
  const step = circleIn(links);
  ensure(step === undefined, 'BAD_USER_INPUT', {
    field: 'links',
    problem: 'CIRCULAR',
    step: step ?? '',
  });
}

/** @throws Refusal BAD_USER_INPUT NO_SUCH_STEP */
export function ensureSteps(
  field: string,
  named: readonly string[],
  keys: ReadonlySet<string>,
): void {
  const absent = named.find((key) => !keys.has(key));
  ensure(absent === undefined, 'BAD_USER_INPUT', {
    field,
    problem: 'NO_SUCH_STEP',
    step: absent ?? '',
  });
}

const ensureOnce = (field: string, keys: readonly string[]): void => {
  ensure(new Set(keys).size === keys.length, 'BAD_USER_INPUT', { field, problem: 'REPEATED' });
};

/**
 * A step that leads back to itself, if there is one: what is left when steps without a link to them
 * are taken away, again and again.
 */
function circleIn(links: readonly Link[]): string | undefined {
  let left = links;
  for (;;) {
    const reached = new Set(left.map(({ to }) => to));
    const next = left.filter(({ from }) => reached.has(from));
    if (next.length === left.length) break;
    left = next;
  }
  return left.length === 0 ? undefined : onCircle(left);
}

/** Going back along links, each of which has one before it, a step comes round again. */
function onCircle(links: readonly Link[]): string {
  const before = new Map(links.map(({ from, to }) => [to, from]));
  const seen = new Set<string>();
  let step = links[0]?.from ?? '';
  while (!seen.has(step)) {
    seen.add(step);
    step = before.get(step) ?? '';
  }
  return step;
}
