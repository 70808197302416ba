/** The calls of the customer's documents, sent as a reader of a document would write them. */
package io.smartbiz.customer;
