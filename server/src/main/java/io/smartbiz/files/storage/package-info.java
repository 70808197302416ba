/** Where the bytes of files are kept: a folder of the machine, or a bucket of an S3 store. */
@NullMarked
package io.smartbiz.files.storage;

import org.jspecify.annotations.NullMarked;
