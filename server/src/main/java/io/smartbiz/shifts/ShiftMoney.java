package io.smartbiz.shifts;

import io.smartbiz.platform.data.Sql;
import java.util.Locale;

/**
 * A kind of rows that name the shift in which their money moved, such as the payments of sales. What a shift expects is summed
 * from all of them. Whoever writes such rows asks {@link OpenShifts} for the shift first.
 */
public interface ShiftMoney {

    /** Why money moved. */
    enum Kind {
        /** A payment of a sale, or its part on credit. */
        SALE,
        /** A sale itself; it moves no money beside its payments. */
        RECEIPT,
        /** A sale that was made before the shift. */
        LATE_RECEIPT,
        DEBT_PAYMENT,
        /** A payment of a debt that was taken back. */
        DEBT_REVERSAL,
        /** Money given back for goods. */
        REFUND,
        CASH_IN,
        CASH_OUT;

        /** The name on the wire and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What kind of money it is. */
    enum Type {
        CASH,
        CARD,
        TRANSFER,
        /** Paid by goods that came back: what one sale takes in so, a return gives out. */
        EXCHANGE,
        /** Not paid yet. */
        CREDIT;

        /** The name on the wire and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A query of what moved in shifts, with a row for each shift, kind and type: {@code shift_id}, {@code kind}, {@code type}
     * (null for what moves no money), {@code count} and {@code amount}, which is below 0 for what went out.
     *
     * @param shifts a list or a query of ids, for {@code in (…)}
     */
    Sql moved(Sql shifts);
}
