import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';

/**
 * Lets fields be methods: a type's field that is a method of its class is called with the arguments and the request,
 * as graphql-js does by itself and Nest does not.
 */
export function callMethods(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source: unknown, args, request, info) => {
        const value: unknown = resolve(source, args, request, info);
        return typeof value === 'function'
          ? (value as (...given: unknown[]) => unknown).call(source, args, request, info)
          : value;
      };
    }
  }
  return schema;
}
