package io.smartbiz.tickets.sums;

import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.jobs.Proof;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The sums of closed days, thirds and months agree with each other. */
@Component
class TicketSumsProof implements Proof {

    private final TicketSumsRepository sums;
    private final Pipeline pipeline;

    TicketSumsProof(TicketSumsRepository sums, Pipeline pipeline) {
        this.sums = sums;
        this.pipeline = pipeline;
    }

    @Override
    public String claim() {
        return "The sums of tickets by month are those of their days.";
    }

    @Override
    public List<String> contradictions(UUID organizationId) {
        try (var batch = pipeline.beginSnapshot()) {
            var differences = sums.differences(batch);
            batch.commit();
            return differences.list();
        }
    }
}
