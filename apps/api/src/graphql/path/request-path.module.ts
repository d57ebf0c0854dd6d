import { Module } from '@nestjs/common';
import { tokenVerifier } from '../../identity/token-verifier.ts';
import { Answers } from './answers.ts';
import { RequestReceiver } from './request-receiver.ts';

/** The path of a request: how it comes in, and how its answer goes out. */
@Module({
  providers: [Answers, RequestReceiver, tokenVerifier],
  exports: [Answers, RequestReceiver],
})
export class RequestPathModule {}
