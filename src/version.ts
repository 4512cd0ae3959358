/** Version of the engine; a test keeps it equal to the version of the package. */
export const engineVersion = '0.1.0'
