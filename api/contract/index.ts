export * from './audit.ts';
export * from './errors.ts';
export * from './locale.ts';
export * from './permissions.ts';
export * from './pick.ts';
export * from './route.ts';
export * from './routes.ts';
