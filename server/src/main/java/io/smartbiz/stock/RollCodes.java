package io.smartbiz.stock;

/** Codes for new rolls, from numbers that the branch has counted. */
public final class RollCodes {

    private final NumberSeries series;
    private int next;

    RollCodes(NumberSeries series, int first) {
        this.series = series;
        this.next = first;
    }

    public String next() {
        return series.number(next++);
    }
}
