/** Master key of every test installation. */
export const testMasterKey = Buffer.alloc(32, 7);
