package io.smartbiz.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sale: one receipt.
 *
 * @param soldOn the day in the organisation's time zone
 * @param listAmount what it comes to by list prices
 * @param discount what was taken below list prices
 * @param profit extra profit: what was taken above list prices
 * @param total what was taken
 * @param cost what the goods cost; only for those who may see profits, like the next two
 * @param margin total − cost
 * @param directorProfit (list price − buy price) × quantity, over all lines
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SaleView(
        UUID id,
        String number,
        UUID branchId,
        String branchName,
        UUID sellerId,
        String sellerName,
        @Nullable String customerName,
        @Nullable String customerPhone,
        Instant soldAt,
        LocalDate soldOn,
        BigDecimal listAmount,
        BigDecimal discount,
        BigDecimal profit,
        BigDecimal total,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal margin,
        @Nullable BigDecimal directorProfit,
        @Nullable String note,
        List<LineView> lines,
        List<PaymentView> payments) {

    /**
     * One line.
     *
     * @param unit {@code piece} or {@code meter}
     * @param unitPrice the list price of that moment
     * @param amount what was taken
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LineView(
            int line,
            UUID productId,
            UUID variantId,
            @Nullable UUID rollId,
            @Nullable String rollCode,
            String productName,
            @Nullable String size,
            String unit,
            BigDecimal quantity,
            BigDecimal waste,
            BigDecimal unitPrice,
            BigDecimal listAmount,
            BigDecimal amount,
            BigDecimal discount,
            BigDecimal profit,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal directorProfit) {}

    public record PaymentView(PaymentType type, BigDecimal amount) {}
}
