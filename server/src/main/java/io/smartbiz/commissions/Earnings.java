package io.smartbiz.commissions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the sellers of a sale earn by it: each line is divided among them, and rounded once for each rate. */
final class Earnings {

    private final Rates rates;
    private final SoldSale sale;
    private final Map<UUID, BigDecimal> bases = new LinkedHashMap<>();
    private final List<EarnedLine> lines = new ArrayList<>();

    private Earnings(Rates rates, SoldSale sale) {
        this.rates = rates;
        this.sale = sale;
    }

    static Earnings of(Rates rates, SoldSale sale) {
        var earnings = new Earnings(rates, sale);
        if (!rates.all().isEmpty()) {
            sale.lines().forEach(earnings::add);
        }
        return earnings;
    }

    private void add(SoldSale.Line line) {
        List<LineShare> sellers = sale.sellersOf(line);
        Map<UUID, BigDecimal> amounts = LineShare.divide(line.amount(), sellers);
        Map<UUID, BigDecimal> extras = LineShare.divide(line.extraProfit(), sellers);
        for (LineShare seller : sellers) {
            UUID id = seller.sellerId();
            bases.merge(id, part(amounts, id), BigDecimal::add);
            for (Basis basis : Basis.values()) {
                Rate rate = rates.of(basis, id, line.categoryId(), line.collectionId());
                if (rate != null) {
                    var earned = new EarnedLine(
                            id,
                            line.number(),
                            basis,
                            rate.id(),
                            rate.percent(),
                            seller.share(),
                            basis.of(part(amounts, id), part(extras, id)));
                    if (earned.amount().signum() > 0) {
                        lines.add(earned);
                    }
                }
            }
        }
    }

    private static BigDecimal part(Map<UUID, BigDecimal> parts, UUID seller) {
        return parts.getOrDefault(seller, BigDecimal.ZERO);
    }

    List<EarnedLine> lines() {
        return lines;
    }

    /** What each seller's part of the sale earns, before anything of it is settled; without those who earn nothing. */
    List<SaleShare> shares(Accrual accrual) {
        var amounts = new LinkedHashMap<UUID, BigDecimal>();
        lines.forEach(line -> amounts.merge(line.sellerId(), line.amount(), BigDecimal::add));
        return amounts.entrySet().stream()
                .map(earned -> new SaleShare(
                        sale.id(),
                        earned.getKey(),
                        sale.branchId(),
                        accrual,
                        earned.getValue(),
                        sale.total(),
                        sale.paid(),
                        BigDecimal.ZERO))
                .toList();
    }

    /** The seller's part of what was taken. */
    BigDecimal base(UUID seller) {
        return part(bases, seller);
    }
}
