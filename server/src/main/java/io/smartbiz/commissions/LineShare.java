package io.smartbiz.commissions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What part of a line somebody has sold.
 *
 * @param share in percent; those of a line make 100
 */
public record LineShare(UUID sellerId, BigDecimal share) {

    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final int CENTS = 2;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** All of a line. */
    public static LineShare whole(UUID sellerId) {
        return new LineShare(sellerId, WHOLE);
    }

    /** Whether the shares of a line are all of it. */
    public static boolean isWhole(List<BigDecimal> shares) {
        return shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(WHOLE) == 0;
    }

    /**
     * Divides an amount to the cent. The cents that are left over go to the largest remainders, of equal ones to those named
     * first, so that the parts make the whole.
     */
    static Map<UUID, BigDecimal> divide(BigDecimal amount, List<LineShare> shares) {
        var parts = new ArrayList<BigDecimal>();
        var remainders = new ArrayList<BigDecimal>();
        BigDecimal left = amount;
        for (LineShare one : shares) {
            BigDecimal exact = amount.multiply(one.share()).movePointLeft(CENTS);
            BigDecimal part = exact.setScale(CENTS, RoundingMode.DOWN);
            parts.add(part);
            remainders.add(exact.subtract(part));
            left = left.subtract(part);
        }
        List<Integer> byRemainder = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.<Integer, BigDecimal>comparing(remainders::get)
                        .reversed())
                .toList();
        int cents = left.movePointRight(CENTS).intValueExact();
        byRemainder.stream().limit(cents).forEach(i -> parts.set(i, parts.get(i).add(CENT)));
        var divided = new LinkedHashMap<UUID, BigDecimal>();
        IntStream.range(0, shares.size()).forEach(i -> divided.put(shares.get(i).sellerId(), parts.get(i)));
        return divided;
    }
}
