/** The desk's reports: how many tickets, how quickly answered and solved, and what was late. */
@NullMarked
package io.smartbiz.reports.desk;

import org.jspecify.annotations.NullMarked;
