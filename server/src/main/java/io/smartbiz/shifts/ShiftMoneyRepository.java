package io.smartbiz.shifts;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Sums what moved in shifts, whatever module wrote it. */
@Repository
public class ShiftMoneyRepository {

    private static final Sql ONE = Sql.of(":shift::uuid");
    private static final Sql ALL_CLOSED =
            Sql.of("select id from shop.shifts where organization_id = :organization and closed_at is not null");

    private final List<ShiftMoney> sources;
    private final Pipeline pipeline;

    ShiftMoneyRepository(List<ShiftMoney> sources, Pipeline pipeline) {
        this.sources = sources;
        this.pipeline = pipeline;
    }

    /** Queues the sums of a shift. They are final if the shift is locked or closed. */
    Rows<ShiftSums.Moved> of(Batch batch, UUID shiftId) {
        return batch.fetch(moved(ONE.with("shift", shiftId)), row -> {
            String type = row.textOrNull("type");
            return new ShiftSums.Moved(
                    row.uuid("shift_id"),
                    ShiftMoney.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                    type == null ? null : ShiftMoney.Type.valueOf(type.toUpperCase(Locale.ROOT)),
                    row.integer("count"),
                    row.number("amount"));
        });
    }

    /** The sums of a shift. */
    public ShiftSums of(UUID shiftId) {
        try (var batch = pipeline.beginReading()) {
            Rows<ShiftSums.Moved> moved = of(batch, shiftId);
            batch.commit();
            return new ShiftSums(moved.list());
        }
    }

    /** What moved in all shifts that are closed. */
    Sql ofAllClosed() {
        return moved(ALL_CLOSED);
    }

    private Sql moved(Sql shifts) {
        return Sql.join(
                "\nunion all\n",
                sources.stream().map(source -> source.moved(shifts)).toList());
    }
}
