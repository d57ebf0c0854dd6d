import { compact, type Language, type Refusal, sentence } from '@cylch/kernel';
import type { GraphQLFormattedError } from 'graphql';

/** Where in the query and the answer an error belongs; what GraphQL itself says of it. */
export type Where = Pick<GraphQLFormattedError, 'locations' | 'path'>;

const whereOf = ({ locations, path }: Where): Where => compact({ locations, path });

/**
 * A refusal as GraphQL tells it: its code, the sentence in the language asked for, and both beside
 * it. `detail` is what GraphQL itself says, in English, where the refusal comes from there.
 */
export const formatRefusal = (
  refusal: Refusal,
  language: Language,
  where: Where = {},
): GraphQLFormattedError => ({
  message: sentence(refusal, language),
  ...whereOf(where),
  extensions: {
    code: refusal.code,
    ...compact({ field: refusal.values.field, detail: refusal.values['detail'] }),
    sentences: { cy: sentence(refusal, 'cy'), en: sentence(refusal, 'en') },
  },
});

/** What nobody foresaw: only the id under which it was logged. */
export function formatFault(
  id: string,
  language: Language,
  where: Where = {},
): GraphQLFormattedError {
  const sentences = {
    cy: `Aeth rhywbeth o’i le ar ein hochr ni, nid ar yr hyn a anfonoch. Mae yn y log o dan ${id}.`,
    en: `Something went wrong on our side, not in what you sent. It is in the log under ${id}.`,
  };
  return {
    message: sentences[language],
    ...whereOf(where),
    extensions: { code: 'INTERNAL_SERVER_ERROR', id, sentences },
  };
}
