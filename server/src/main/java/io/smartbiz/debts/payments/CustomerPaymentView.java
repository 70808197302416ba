package io.smartbiz.debts.payments;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A payment of a customer for several debts.
 *
 * @param id what its parts share
 */
public record CustomerPaymentView(UUID id, UUID customerId, BigDecimal amount, List<DebtPaymentView> payments) {}
