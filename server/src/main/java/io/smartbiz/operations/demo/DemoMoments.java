package io.smartbiz.operations.demo;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.time.SmartBizClock;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Plays what happened in the demo carpet shop, each thing at its moment. */
@Component
class DemoMoments {

    private static final Set<ErrorCode> LEAVING =
            EnumSet.of(ErrorCode.INSUFFICIENT_STOCK, ErrorCode.CREDIT_LIMIT_EXCEEDED);

    private final Pipeline pipeline;
    private final Clock clock;

    DemoMoments(Pipeline pipeline, Clock clock) {
        this.pipeline = pipeline;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Does something in a transaction at a moment. Without enough stock or credit nothing happens: the customer leaves. */
    void at(Instant moment, Consumer<Batch> work) {
        SmartBizClock.at(moment, () -> {
            try (var batch = pipeline.begin()) {
                work.accept(batch);
                batch.commit();
            } catch (Failure refusal) {
                if (!LEAVING.contains(refusal.code())) {
                    throw refusal;
                }
            }
            return null;
        });
    }
}
