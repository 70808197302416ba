/** The dashboard: figures of the day, what needs attention, what happened last, and how each member arranges it. */
@NullMarked
package io.smartbiz.reports.dashboard;

import org.jspecify.annotations.NullMarked;
