/**
 * The version of the model's format, as `major.minor`. The first number changes when an older reader would go wrong;
 * the second when something is added that an older reader may pass over.
 */
export const formatVersion = '1.0';
