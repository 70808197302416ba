/** Generated from the migrations: the tables as typed classes for jOOQ. Nothing here is written by hand. */
package io.smartbiz.database;
