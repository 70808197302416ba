package io.smartbiz.discounts;

import io.smartbiz.discounts.Promotion.Goods;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The promotions that run at a moment. Each line gets the best one. A promotion takes its percent of all lines together, rounded
 * once, and the lines share that to the cent.
 */
public final class Promotions {

    private static final int CENTS = 2;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final List<Promotion> all;

    public Promotions(List<Promotion> all) {
        this.all = List.copyOf(all);
    }

    /** The promotion that a line names. @param version null for whichever runs */
    public record Named(UUID id, @Nullable Integer version) {}

    /**
     * One thing sold.
     *
     * @param quantity pieces or metres
     * @param ownAmount what the seller takes for the line; null to take what the list and the promotions say
     * @param named the promotion that is asked for; null for the best one
     */
    public record Line(
            Goods goods,
            BigDecimal listAmount,
            BigDecimal quantity,
            @Nullable BigDecimal ownAmount,
            @Nullable Named named) {}

    /** The promotion of a line, and what it takes off the list amount. */
    public record Applied(Promotion promotion, BigDecimal discount) {}

    /** Whether none runs. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether a promotion that is asked for runs and is for these goods. */
    public boolean has(Named named, Goods goods) {
        return named(named, goods).findAny().isPresent();
    }

    /** The best promotion for goods. @return null if there is none */
    public @Nullable Promotion best(Goods goods, BigDecimal listAmount, BigDecimal quantity) {
        return best(present(goods), listAmount, quantity);
    }

    /**
     * What promotions take off each line; null for a line without one. A line with an amount of its own keeps that. If this is
     * below the list, but no lower than a promotion makes it, it is the promotion's discount.
     */
    public List<@Nullable Applied> apply(List<Line> lines) {
        var applied = new ArrayList<@Nullable Applied>();
        Map<Promotion, List<Integer>> shared = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Promotion best = best(candidates(line), line.listAmount(), line.quantity());
            applied.add(best == null || line.ownAmount() == null ? null : taken(best, line, line.ownAmount()));
            if (best != null && line.ownAmount() == null) {
                shared.computeIfAbsent(best, _ -> new ArrayList<>()).add(i);
            }
        }
        shared.forEach((promotion, numbers) -> {
            List<BigDecimal> shares = shares(numbers.stream()
                    .map(i -> promotion.share(
                            lines.get(i).listAmount(), lines.get(i).quantity()))
                    .toList());
            for (int i = 0; i < shares.size(); i++) {
                if (shares.get(i).signum() > 0) {
                    applied.set(numbers.get(i), new Applied(promotion, shares.get(i)));
                }
            }
        });
        return applied;
    }

    private Stream<Promotion> candidates(Line line) {
        if (line.named() != null && has(line.named(), line.goods())) {
            return named(line.named(), line.goods());
        }
        return present(line.goods());
    }

    private Stream<Promotion> present(Goods goods) {
        return all.stream().filter(one -> one.isPresent() && one.covers(goods));
    }

    /** One that is named by its version may also have run within the day before: a device may not know better. */
    private Stream<Promotion> named(Named named, Goods goods) {
        return all.stream()
                .filter(one -> one.id().equals(named.id()) && one.covers(goods))
                .filter(one -> named.version() == null ? one.isPresent() : one.version() == named.version());
    }

    private static @Nullable Promotion best(Stream<Promotion> candidates, BigDecimal listAmount, BigDecimal quantity) {
        return candidates
                .filter(one -> one.leavesSomething(listAmount, quantity))
                .max(Comparator.comparing((Promotion one) -> one.share(listAmount, quantity))
                        .thenComparing(Promotion::id, Comparator.reverseOrder()))
                .orElse(null);
    }

    private static @Nullable Applied taken(Promotion best, Line line, BigDecimal ownAmount) {
        BigDecimal discount = line.listAmount().subtract(ownAmount);
        boolean isWithin = ownAmount.compareTo(best.lowestAmount(line.listAmount(), line.quantity())) >= 0;
        return discount.signum() > 0 && isWithin ? new Applied(best, discount) : null;
    }

    /**
     * Rounds parts to cents so that they make their rounded sum: each is cut, and the cents that are missing go to those that
     * lost most.
     */
    static List<BigDecimal> shares(List<BigDecimal> exact) {
        List<BigDecimal> cut = new ArrayList<>(exact.stream()
                .map(one -> one.setScale(CENTS, RoundingMode.DOWN))
                .toList());
        BigDecimal total = sum(exact).setScale(CENTS, RoundingMode.HALF_UP);
        int missing = total.subtract(sum(cut)).movePointRight(CENTS).intValueExact();
        Stream.iterate(0, i -> i + 1)
                .limit(exact.size())
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).subtract(cut.get(i)))
                        .reversed())
                .limit(missing)
                .toList()
                .forEach(i -> cut.set(i, cut.get(i).add(CENT)));
        return cut;
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
