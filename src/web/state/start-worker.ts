/** Starts the engine's worker: from a file beside the page, or from the text inside the one-file page. */
export function startWorker(): Worker {
  const inside = document.getElementById('engine-script')?.textContent
  if (inside) return new Worker(URL.createObjectURL(new Blob([inside], { type: 'text/javascript' })))
  return new Worker(new URL('./engine.js', document.baseURI))
}
