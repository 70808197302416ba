SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#documents',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  docExpansion: 'none',
  persistAuthorization: true,
  tryItOutEnabled: true,
  validatorUrl: null,
})
