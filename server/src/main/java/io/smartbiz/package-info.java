/** SmartBiz runs a business that has branches: what it sells and what its people need fixed. */
@NullMarked
package io.smartbiz;

import org.jspecify.annotations.NullMarked;
