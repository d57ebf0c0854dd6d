import { Field, ID, InterfaceType } from '@nestjs/graphql';

/**
 * What has an id of its own (Relay’s global object identification); the kind of a thing is in its
 * id.
 */
@InterfaceType('Node', {
  description:
    'Relay: ids are stream names (cycle-2025-26, partner-W06000023, reflection-<uuid>), one name for one thing everywhere.',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Node {
  @Field(() => ID, {
    description: 'The name of its stream: the same at every place and in every deployment.',
  })
  id!: string;

  @Field(() => ID, {
    description:
      'The same only where the content is: id and the position of the version shown. Caches key by it.',
  })
  versionId!: string;
}
