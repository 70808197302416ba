package io.smartbiz.catalog.prices;

import io.smartbiz.catalog.CatalogNames;
import io.smartbiz.catalog.prices.PriceChangeView.Item;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Previews, makes and undoes changes of many prices. */
@Service
@Transactional
class PriceChanges {

    /** Prices that a refusal names. */
    private static final int MOST_TOLD = 200;

    private final CatalogNames names;
    private final PricedVariantRepository variants;
    private final PriceSettingRepository prices;
    private final PriceChangeRepository repository;
    private final JsonMapper json;

    PriceChanges(
            CatalogNames names,
            PricedVariantRepository variants,
            PriceSettingRepository prices,
            PriceChangeRepository repository,
            JsonMapper json) {
        this.names = names;
        this.variants = variants;
        this.prices = prices;
        this.repository = repository;
        this.json = json;
    }

    /**
     * Changes the prices, or only shows what would be changed.
     *
     * @throws Failure {@code VALIDATION_ERROR} when it is not said which; {@code STALE_VERSION} when the prices are no longer
     *     what the preview showed; a change that is sent twice is refused the second time
     */
    PriceChangeView change(Caller caller, ChangePrices asked) {
        ChangePrices command = named(caller, asked);
        command.requireChoice();
        List<Item> items = Repricing.of(command, variants.chosenBy(caller, command));
        String fingerprint = fingerprint(items);
        boolean previewed = Boolean.TRUE.equals(command.preview());
        if (!previewed && command.seen() != null && !command.seen().equals(fingerprint)) {
            throw Failure.of(ErrorCode.STALE_VERSION);
        }
        if (previewed || items.isEmpty()) {
            return PriceChangeView.preview(command, items, fingerprint);
        }
        prices.set(caller, items);
        return repository.get(caller, repository.insert(caller, command, items));
    }

    private ChangePrices named(Caller caller, ChangePrices asked) {
        return asked.in(
                one("category", names.categories(caller, listOf(asked.category())), asked.categoryId()),
                one("collection", names.collections(caller, listOf(asked.collection())), asked.collectionId()));
    }

    private static List<String> listOf(@Nullable String name) {
        return name == null ? List.of() : List.of(name);
    }

    private static @Nullable UUID one(String field, List<UUID> named, @Nullable UUID id) {
        if (named.isEmpty()) {
            return id;
        }
        if (id != null && !named.contains(id)) {
            throw Failure.invalid(field, "product.two_places", field + "_id");
        }
        return named.getFirst();
    }

    /** A hash that is equal only for equal old and new prices. */
    private String fingerprint(List<Item> items) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            json.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), digest), items);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional(readOnly = true)
    Page<PriceChangeView> list(Caller caller, ListRequest request) {
        return repository.list(caller, request);
    }

    @Transactional(readOnly = true)
    PriceChangeView get(Caller caller, UUID id) {
        return repository.get(caller, id);
    }

    /** The prices of a change, product by product. @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    Page<Item> items(Caller caller, UUID id, ListRequest request) {
        repository.requireExists(caller, id);
        return repository.items(caller, id, request);
    }

    /**
     * Brings the old prices back.
     *
     * @throws Failure {@code INVALID_TRANSITION} when it was undone already, {@code STALE_VERSION} with the first of
     *     the prices that somebody has changed since, and how many they are
     */
    PriceChangeView undo(Caller caller, UUID id) {
        if (repository.lock(caller, id).getUndoneAt() != null) {
            throw Failure.of(ErrorCode.INVALID_TRANSITION);
        }
        List<Item> stayed = prices.setBack(caller, repository.items(caller, id));
        if (!stayed.isEmpty()) {
            throw Failure.of(ErrorCode.STALE_VERSION)
                    .with("changed_since", stayed.subList(0, Math.min(stayed.size(), MOST_TOLD)))
                    .with("changed_since_count", stayed.size());
        }
        repository.markUndone(caller, id);
        return repository.get(caller, id);
    }
}
