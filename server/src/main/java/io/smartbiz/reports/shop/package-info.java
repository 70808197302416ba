/** The shop's reports: how sales went, and what was earned. */
@PartOf(BusinessModule.SHOP)
@NullMarked
package io.smartbiz.reports.shop;

import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.PartOf;
import org.jspecify.annotations.NullMarked;
