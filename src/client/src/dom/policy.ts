// The one Trusted Types policy of the client: everything that the browser guards goes through it.

interface Policy {
  createHTML(text: string): string;
  createScript(text: string): string;
  createScriptURL(text: string): string;
}

const plain: Policy = { createHTML: (text) => text, createScript: (text) => text, createScriptURL: (text) => text };

export const policy: Policy = (globalThis as any).trustedTypes?.createPolicy("honostar", plain) ?? plain;
