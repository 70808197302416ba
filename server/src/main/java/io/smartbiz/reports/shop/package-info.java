/** The shop's reports: how sales went, and what was earned. */
@NullMarked
package io.smartbiz.reports.shop;

import org.jspecify.annotations.NullMarked;
