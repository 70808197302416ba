/** The desk's reports: how many tickets, how quickly answered and solved, and what was late. */
@PartOf(BusinessModule.DESK)
@NullMarked
package io.smartbiz.reports.desk;

import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.PartOf;
import org.jspecify.annotations.NullMarked;
