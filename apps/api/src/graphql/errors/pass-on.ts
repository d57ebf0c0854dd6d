import { Catch, type ExceptionFilter } from '@nestjs/common';

/**
 * What a resolver throws is answered in one place, by answerTo; Nest would otherwise log each
 * refusal as a fault.
 */
@Catch()
export class PassOn implements ExceptionFilter<unknown> {
  catch(problem: unknown): unknown {
    return problem;
  }
}
