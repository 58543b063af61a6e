/**
 * Several files as one upload: per file a line of JSON `{"path","bytes"}`, then exactly that many bytes. Paths are
 * relative, as the browser gives them; the server trusts none of it.
 */
export function toBundle(
  files: readonly (Blob & { readonly name: string; readonly webkitRelativePath?: string })[],
): { readonly name: string; readonly blob: Blob } {
  const parts: BlobPart[] = [];
  for (const file of files) {
    const path = pathOf(file);
    parts.push(`${JSON.stringify({ path, bytes: file.size })}\n`, file);
  }
  const top = files[0] === undefined ? '' : (pathOf(files[0]).split('/')[0] ?? '');
  const common = top !== '' && files.every((file) => pathOf(file).startsWith(`${top}/`));
  const folder = common ? top : 'files';
  return { name: folder, blob: new Blob(parts, { type: 'application/octet-stream' }) };
}

function pathOf(file: { readonly name: string; readonly webkitRelativePath?: string }): string {
  return file.webkitRelativePath === undefined || file.webkitRelativePath === ''
    ? file.name
    : file.webkitRelativePath;
}
