package io.smartbiz.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartbiz.operations.TestInstallation;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** The driver breaks off a result that would not fit into the memory. */
class LargestResultTest {

    private static final String MEGABYTES = "select repeat('a', 1000000) from generate_series(1, %d)";

    /** More often than the pool has connections. */
    private static final int TIMES = 10;

    private final DSLContext db = TestInstallation.get().bean(DSLContext.class);
    private final Transactions transactions = TestInstallation.get().bean(Transactions.class);

    private int read(int megabytes) {
        return transactions.read(() -> db.fetch(MEGABYTES.formatted(megabytes)).size());
    }

    @Test
    void isBoundedAndThePoolRecovers() {
        assertThat(read(15)).isEqualTo(15);
        for (int i = 0; i < TIMES; i++) {
            assertThatThrownBy(() -> read(40)).hasMessageNotContaining("OutOfMemory");
            assertThat(read(1)).isEqualTo(1);
        }
    }
}
