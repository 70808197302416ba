package io.smartbiz.sales;

import java.math.BigDecimal;

/** Money taken for a sale. */
record Payment(PaymentType type, BigDecimal amount) {}
