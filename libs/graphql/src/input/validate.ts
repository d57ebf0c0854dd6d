import { isProblem, type Problem, Refusal, type RefusalValues } from '@cylch/kernel';
import { plainToInstance } from 'class-transformer';
import type { Type } from '@nestjs/common';
import { validateSync, type ValidationError } from 'class-validator';

/** Which problem a failed constraint of class-validator is. */
const PROBLEM_OF: Readonly<Record<string, Problem>> = {
  isSaid: 'BLANK',
  isNotEmpty: 'BLANK',
  isOneLanguage: 'ONE_LANGUAGE',
  maxLength: 'TOO_LONG',
  arrayMaxSize: 'TOO_MANY',
  arrayMinSize: 'TOO_FEW',
  arrayUnique: 'REPEATED',
  isUrl: 'NOT_A_URL',
  whitelistValidation: 'UNKNOWN_FIELD',
  isIn: 'NOT_ONE_OF',
  isEnum: 'NOT_ONE_OF',
  isInt: 'NOT_WHOLE',
  min: 'NOT_WHOLE',
  isDefined: 'REQUIRED',
  isWritable: 'NOT_TEXT',
};

/** One thing wrong with an input: the path to its field, and the values of its sentence. */
export type Fault = Readonly<{ path: readonly string[]; values: RefusalValues }>;

/** Everything that is wrong with an input; nothing where it can be taken. */
export function faultsOf(
  errors: readonly ValidationError[],
  above: readonly string[] = [],
): readonly Fault[] {
  return errors.flatMap((error) => {
    const path = [...above, error.property];
    const own = Object.keys(error.constraints ?? {}).map((constraint) => ({
      path,
      values: { field: path.join('.'), ...valuesOf(error, constraint) },
    }));
    return [...own, ...faultsOf(error.children ?? [], path)];
  });
}

/**
 * What a rule says of itself where it does not hold, and of the value that it does not hold for.
 */
type Context = Readonly<{ told?: (value: unknown) => RefusalValues; problem?: string }>;

function contextOf({ contexts, value }: ValidationError, constraint: string): RefusalValues {
  const { told, ...said } = (contexts?.[constraint] ?? {}) as Context;
  return told === undefined ? said : { ...said, ...told(value) };
}

function valuesOf(error: ValidationError, constraint: string): RefusalValues {
  const context = contextOf(error, constraint);
  const detail = error.constraints?.[constraint] ?? '';
  const limit = /\d+/.exec(detail)?.[0] ?? '20000';
  const problem = context['problem'] ?? PROBLEM_OF[constraint] ?? 'WRONG_TYPE';
  return { limit, detail, ...context, problem: isProblem(problem) ? problem : 'WRONG_TYPE' };
}

/** The first fault as a refusal; `above` leads to what was checked. */
export const refusalOf = (
  errors: readonly ValidationError[],
  above: readonly string[] = [],
): Refusal =>
  new Refusal(
    'BAD_USER_INPUT',
    faultsOf(errors, above)[0]?.values ?? { field: 'input', problem: 'WRONG_TYPE', detail: '' },
  );

/**
 * A plain value as an input of this class, checked by the same rules as the API’s; it may be used
 * where there are no faults. For imports (ADR 4).
 */
export function checked<I extends object>(
  type: Type<I>,
  plain: object,
): Readonly<{ input: I; faults: readonly Fault[] }> {
  const input = plainToInstance(type, plain);
  return {
    input,
    faults: faultsOf(
      validateSync(input, {
        whitelist: true,
        forbidNonWhitelisted: true,
        forbidUnknownValues: true,
      }),
    ),
  };
}
