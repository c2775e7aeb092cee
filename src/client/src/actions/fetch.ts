// The backend actions: @get, @post, @put, @patch, @delete and @query.

import { action } from "../engine";
import { page } from "../later";
import type { FetchOptions } from "../net/request";

for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "QUERY"]) {
  action(method.toLowerCase(), (context, address: string, options?: FetchOptions) => {
    // Now, not later: a submit button that is clicked would also submit its form.
    if (options?.contentType === "form" && context.evt?.type === "click") context.evt.preventDefault();
    return page(({ request }) => request(context, method, address, options));
  });
}
