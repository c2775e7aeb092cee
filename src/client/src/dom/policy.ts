// The one Trusted Types policy of the client: everything that the browser guards goes through it.

interface Policy {
  createHTML(text: string): string;
  createScript(text: string): string;
  createScriptURL(text: string): string;
}

const same = (text: string) => text;
const plain: Policy = { createHTML: same, createScript: same, createScriptURL: same };

export const policy: Policy = (globalThis as any).trustedTypes?.createPolicy("honostar", plain) ?? plain;
