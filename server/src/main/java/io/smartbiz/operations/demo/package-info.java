/** Demo data: a carpet shop and a language institute, as if each had worked with SmartBiz for three months. */
@NullMarked
package io.smartbiz.operations.demo;

import org.jspecify.annotations.NullMarked;
