/** Saves what the page has fetched as a file on the device. */
export function saveFile(page: Document, file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = page.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
