/** Frameworks of a workspace, worked out: for every host that knows both the language and the engine. */
export * from './failing.ts';
export * from './fileName.ts';
export * from './programs.ts';
