package io.smartbiz.commissions;

import io.smartbiz.commissions.SaleShareRepository.Cause;
import io.smartbiz.commissions.SaleShareRepository.PartOf;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What sellers earn, in the transaction of the sale, payment or return that they earn it by. All ways end in one rule: the
 * share's row is locked, and an entry makes up for the difference between what is earned and what its entries make so far. An
 * entry never changes.
 */
@Component
public class Commissions {

    private final RatesInForceRepository rates;
    private final SaleShareRepository repository;

    Commissions(RatesInForceRepository rates, SaleShareRepository repository) {
        this.rates = rates;
        this.repository = repository;
    }

    /**
     * What commissions of a sale depend on.
     *
     * @param day of the sale
     * @param sellers the seller of the sale, and who is named beside
     * @param named those who are named as sellers of lines
     * @param products those sold; likewise variants
     */
    public record Wanted(
            UUID branchId,
            LocalDate day,
            Collection<UUID> sellers,
            Collection<UUID> named,
            Collection<UUID> products,
            Collection<UUID> variants) {}

    /** Rates and sellers that are being read; they are there once the batch has been sent. */
    public static final class Asked {

        private final Rows<Rate> rates;
        private final Rows<RatesInForceRepository.Seller> sellers;

        private Asked(Rows<Rate> rates, Rows<RatesInForceRepository.Seller> sellers) {
            this.rates = rates;
            this.sellers = sellers;
        }

        /** The name of a member who may sell there; null for others. @param waited whether it suffices to be known */
        public @Nullable String nameOf(UUID seller, boolean waited) {
            return sellers.list().stream()
                    .filter(one -> one.id().equals(seller) && (waited || one.mayWork()))
                    .map(RatesInForceRepository.Seller::name)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Queues the reading of what a sale earns its sellers. */
    public Asked ask(Batch batch, Wanted wanted) {
        return new Asked(
                rates.inForce(batch, wanted.day(), wanted.sellers(), wanted.products(), wanted.variants()),
                wanted.named().isEmpty() ? Rows.none() : rates.sellers(batch, wanted.branchId(), wanted.named()));
    }

    /** Queues what the sellers earn by a sale; its rows precede. Nothing where no rate holds and no line was shared. */
    public void earn(Batch batch, Caller caller, Asked asked, SoldSale sale) {
        sale.lines().forEach(line -> repository.insertSellers(batch, sale.id(), line.number(), line.sellers()));
        Earnings earnings = Earnings.of(new Rates(asked.rates.list()), sale);
        List<SaleShare> shares = earnings.shares(
                caller.organization().settings(CommissionSettings.class).accrueCommissions());
        repository.insert(
                batch, sale, earnings, shares.stream().map(SaleShare::settled).toList());
        var cause = new Cause(Kind.SALE, null, sale.day(), sale.recordedAt());
        shares.forEach(share -> enter(batch, caller, share, cause));
    }

    private void enter(Batch batch, Caller caller, SaleShare share, Cause cause) {
        BigDecimal due = share.due();
        if (due.signum() != 0) {
            repository.insertEntry(batch, caller.memberId(), share, due, cause);
        }
    }

    private void settle(Batch batch, Caller caller, SaleShare share, Cause cause) {
        repository.update(batch, share.settled());
        enter(batch, caller, share, cause);
    }

    /** What is earned by sales as their money comes in, being locked; it is there once the batch has been sent. */
    public static final class Growing {

        /** Where no money comes in. */
        public static final Growing NOTHING = new Growing(Rows.none());

        private final Rows<SaleShare> shares;

        private Growing(Rows<SaleShare> shares) {
            this.shares = shares;
        }
    }

    /**
     * Queues the locking of what grows with the money that comes in for some sales. Their debts must be locked first.
     *
     * @param sales a query of the sales' ids
     */
    public Growing lock(Batch batch, Sql sales) {
        return new Growing(repository.lockGrowing(batch, sales));
    }

    /**
     * Money for a sale.
     *
     * @param paymentId what it came in by
     * @param amount below 0 when it is taken back
     */
    public record Money(UUID paymentId, BigDecimal amount, LocalDate day, Instant at) {}

    /** Queues what is earned by money that came in for a sale, or lost when it is taken back. */
    public void paid(Batch batch, Caller caller, Growing growing, UUID saleId, Money money) {
        Kind kind = money.amount().signum() < 0 ? Kind.REVERSAL : Kind.PAYMENT;
        var cause = new Cause(kind, money.paymentId(), money.day(), money.at());
        growing.shares.list().stream()
                .filter(share -> share.saleId().equals(saleId))
                .forEach(share -> settle(batch, caller, share.paid(money.amount()), cause));
    }

    /**
     * Takes back what was earned by things that come back: each line earns by what is left of it, nothing if nothing is.
     * Sends the batch, and queues the changes. The debt of the sale must be locked first.
     */
    public void returned(Batch batch, Caller caller, Returned returned) {
        Rows<SaleShare> locked = repository.lockAll(batch, returned.saleId());
        Rows<EarnedLine> earned = repository.lines(batch, returned.saleId());
        Rows<PartOf> parts = repository.parts(batch, returned.saleId());
        batch.send();
        Map<Integer, List<LineShare>> sellers = parts.list().stream()
                .collect(Collectors.groupingBy(PartOf::line, Collectors.mapping(PartOf::share, Collectors.toList())));
        var kept = new HashMap<UUID, BigDecimal>();
        for (EarnedLine line : earned.list()) {
            EarnedLine left = left(line, returned, sellers);
            kept.merge(left.sellerId(), left.amount(), BigDecimal::add);
            if (!left.equals(line)) {
                repository.update(batch, returned.saleId(), left);
            }
        }
        var cause = new Cause(Kind.RETURN, returned.returnId(), returned.day(), returned.at());
        for (SaleShare share : locked.list()) {
            BigDecimal left = kept.getOrDefault(share.memberId(), BigDecimal.ZERO);
            settle(batch, caller, share.returned(left, returned.totalKept(), returned.moneyKept()), cause);
        }
    }

    private static EarnedLine left(EarnedLine line, Returned returned, Map<Integer, List<LineShare>> sellers) {
        return returned.lines().stream()
                .filter(one -> one.line() == line.line())
                .findFirst()
                .map(one -> {
                    List<LineShare> all = sellers.getOrDefault(line.line(), List.of(LineShare.whole(line.sellerId())));
                    BigDecimal left = line.basis().of(one.amountKept(), one.extraProfitKept());
                    return line.with(LineShare.divide(left, all).getOrDefault(line.sellerId(), BigDecimal.ZERO));
                })
                .orElse(line);
    }
}
