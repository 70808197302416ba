package io.smartbiz.catalog;

import io.smartbiz.catalog.PriceChangeView.Item;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many prices at once: looked at first, done together, and taken back when it was a mistake. */
@Service
@Transactional
class PriceChanges {

    private final PriceChangeRepository repository;

    PriceChanges(PriceChangeRepository repository) {
        this.repository = repository;
    }

    /**
     * Changes the prices, or only shows what would be changed.
     *
     * @throws Failure {@code STALE_VERSION} when the prices are no longer what the preview showed; a change that is sent
     *     twice is refused the second time
     */
    PriceChangeView change(Caller caller, ChangePrices command) {
        List<Item> items = repository.items(caller, command);
        String fingerprint = repository.fingerprint(items);
        if (Boolean.TRUE.equals(command.preview())) {
            return repository.preview(command, items, fingerprint);
        }
        if (command.seen() != null && !command.seen().equals(fingerprint)) {
            throw Failure.of(ErrorCode.STALE_VERSION);
        }
        if (items.isEmpty()) {
            return repository.preview(command, items, fingerprint);
        }
        repository.set(caller, items, false);
        return repository.get(caller, repository.insert(caller, command, items));
    }

    @Transactional(readOnly = true)
    Page<PriceChangeView> list(Caller caller, ListRequest request) {
        return repository.list(caller, request);
    }

    @Transactional(readOnly = true)
    PriceChangeView get(Caller caller, UUID id) {
        return repository.get(caller, id);
    }

    /**
     * Brings the old prices back.
     *
     * @throws Failure {@code INVALID_TRANSITION} when it was undone already, {@code STALE_VERSION} with the prices that
     *     somebody has changed since
     */
    PriceChangeView undo(Caller caller, UUID id) {
        if (repository.lock(caller, id).getUndoneAt() != null) {
            throw Failure.of(ErrorCode.INVALID_TRANSITION);
        }
        List<Item> stayed = repository.set(caller, repository.items(caller, id), true);
        if (!stayed.isEmpty()) {
            throw Failure.of(ErrorCode.STALE_VERSION).with("changed_since", stayed);
        }
        repository.markUndone(caller, id);
        return repository.get(caller, id);
    }
}
