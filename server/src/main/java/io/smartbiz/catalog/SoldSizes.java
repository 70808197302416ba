package io.smartbiz.catalog;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The sizes in which sold goods come back. A size that was removed meanwhile is offered again, or its goods would lie where
 * nobody finds them. In a deleted product it is there again once the product is restored.
 */
@Component
public class SoldSizes {

    private final SoldSizeRepository repository;
    private final AuditTrail audit;
    private final Clock clock;

    SoldSizes(SoldSizeRepository repository, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Queues the finding of removed sizes among these variants. Until the transaction ends, nobody else can remove one or
     * delete its product.
     */
    public Rows<RemovedSize> removed(Batch batch, Collection<UUID> variantIds) {
        repository.lock(batch, variantIds);
        return repository.removed(batch, variantIds);
    }

    /** Queues that sizes which fit are offered again, as by an edit of their products. */
    public void offerAgain(Batch batch, Caller caller, List<RemovedSize> removed) {
        removed.stream()
                .collect(Collectors.groupingBy(RemovedSize::productId))
                .forEach((productId, sizes) -> offerAgain(batch, caller, productId, sizes));
    }

    private void offerAgain(Batch batch, Caller caller, UUID productId, List<RemovedSize> removed) {
        List<String> sizes = removed.stream()
                .map(RemovedSize::size)
                .map(Objects::requireNonNull)
                .toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        removed.forEach(size -> repository.bringBack(batch, size));
        repository.change(batch, productId, String.join(" ", sizes), caller.memberId(), now);
        List<String> before = removed.getFirst().offered();
        var after = new ArrayList<>(before);
        after.addAll(sizes);
        audit.record(
                batch,
                caller,
                new AuditTrail.Entry(
                        Action.UPDATE,
                        ProductRepository.PRODUCT.name(),
                        productId,
                        removed.getFirst().productName(),
                        null,
                        Map.of("sizes", new Change(before, after)),
                        true));
    }
}
