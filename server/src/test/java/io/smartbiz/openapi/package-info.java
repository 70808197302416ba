/** Writes the API's document from the controllers, and holds every documented operation against its borders. */
package io.smartbiz.openapi;
