// The program of a child process: waits for its parent's tasks.

// Ctrl-C reaches every process of the terminal; the parent decides what becomes of this one.
process.on('SIGINT', () => {})

const [{ serve }, { readers }] = await Promise.all([import('./serve.js'), import('@gongkai/readers')])
serve(readers)
