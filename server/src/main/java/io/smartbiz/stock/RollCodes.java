package io.smartbiz.stock;

/** Codes for new rolls, from numbers that the branch has counted. */
public final class RollCodes {

    private final NumberSeries series;
    private int next;

    RollCodes(NumberSeries series, int first) {
        this.series = series;
        this.next = first;
    }

    /** The code of the next roll, as it is written on its label. */
    public String next() {
        return series.number(next++);
    }
}
