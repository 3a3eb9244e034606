"use strict";

// In a file of its own, as nothing that stands in a page may run. No validator: it would tell a stranger's server.
window.ui = SwaggerUIBundle({
  url: "/q/openapi",
  dom_id: "#swagger-ui",
  deepLinking: true,
  validatorUrl: null,
});
