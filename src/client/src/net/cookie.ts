// Cookies of this page.

/** The value of a cookie of this page. */
export function cookie(name: string): string | undefined {
  const found = document.cookie.split("; ").find((one) => one.startsWith(name + "="));
  if (!found) return undefined;
  const value = found.slice(name.length + 1);
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
