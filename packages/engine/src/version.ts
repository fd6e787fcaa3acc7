/** The version of the engine, as it stands in every outcome. A change of meaning changes it. */
export const engineVersion = '0.1.0';
