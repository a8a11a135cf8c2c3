// `npm start`: installs, builds and runs the product. Depends on nothing but Node 20, so that it works before anything is
// installed; the product itself runs under the Node 26 among the packages.
import { build } from './build.mjs';
import { install } from './install.mjs';
import { packagedNode, run } from './run.mjs';
import { ending } from './terminal.mjs';

await ending(async () => {
  await install();
  await build();
  return run(packagedNode, ['--enable-source-maps', 'dist/api/main.js']);
});
