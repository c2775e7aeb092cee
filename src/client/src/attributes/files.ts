// The content of chosen files, for data-bind.

/** Name, type and content (in base64) of each file. */
export const readFiles = (files: File[]): Promise<unknown[]> =>
  Promise.all(files.map((file) => new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ name: file.name, contents: String(reader.result).split(",")[1] ?? "", mime: file.type });
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  })));
