/** Makes work that may be asked for at any time and is done one after another; what fails holds up nothing that follows. */
export function inTurn(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(work, work);
    return last;
  };
}
