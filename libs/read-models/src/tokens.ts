/** Token of the read models, as queries see them: `Views`. */
export const READ_MODELS = Symbol('READ_MODELS');
