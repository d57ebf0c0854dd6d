import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { Request } from '@cylch/graphql';
import { ensure, Refusal } from '@cylch/kernel';
import { OperationTypeNode } from 'graphql';
import { exchangeNow } from '../../http/exchange.ts';
import { keepWithin } from '../limits/limits.ts';
import type { Answers } from './answers.ts';
import { failed } from './fail.ts';
import { nameOf } from './name.ts';
import type { Holder } from './request-receiver.ts';

type Running = GraphQLRequestContext<Holder | Request>;
const requestOf = ({ contextValue }: Running): Request =>
  'request' in contextValue ? contextValue.request : contextValue;

/**
 * What every operation over HTTP goes through: it takes its Request, is weighed before it runs, and
 * its answer tells its place.
 */
export const standing = (answers: Answers): ApolloServerPlugin<Holder | Request> => ({
  serverWillStart: ({ schema }) => {
    answers.learn(schema);
    return Promise.resolve();
  },
  requestDidStart: async (running) => {
    Object.assign(running, { contextValue: requestOf(running) });
    return Promise.resolve({
      didResolveOperation: async ({ schema, document, operation, request }) => {
        if (operation === undefined) return Promise.resolve();
        Object.assign(exchangeNow(), nameOf(operation));
        try {
          ensure(operation.operation !== OperationTypeNode.SUBSCRIPTION, 'BAD_USER_INPUT', {
            field: 'query',
            problem: 'ONLY_ON_A_SOCKET',
          });
          keepWithin({ schema, document, operation, variables: request.variables ?? {} });
        } catch (problem) {
          throw problem instanceof Refusal ? failed(problem) : problem;
        }
        return Promise.resolve();
      },
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single') return;
        const [first] = body.singleResult.errors ?? [];
        if (first !== undefined) exchangeNow().code = String(first.extensions?.['code']);
        const place = await answers.place(requestOf(running));
        if (place !== undefined)
          body.singleResult.extensions = { ...body.singleResult.extensions, place };
      },
    });
  },
});
