// Mounts the reader in Ink, an ES module, from code that was kept: on Node 20, such code cannot import().
exports.mount = async (...args) => {
  const { mount } = await import('../dist/ink.mjs');
  return mount(...args);
};
