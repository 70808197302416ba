package io.smartbiz.stock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The locked rolls of a shelf. Each line of a document sees the rolls as changed by the lines before it. */
public final class LockedRolls {

    private final Map<UUID, Roll> byId = new LinkedHashMap<>();

    LockedRolls(List<Roll> rolls) {
        rolls.forEach(this::replace);
    }

    /** The rolls of a variant; empty when it has none. */
    public List<Roll> of(UUID variantId) {
        return byId.values().stream()
                .filter(roll -> roll.variantId().equals(variantId))
                .toList();
    }

    /** One roll of a variant; null when the variant has no such roll. */
    public @Nullable Roll find(UUID variantId, UUID rollId) {
        Roll roll = byId.get(rollId);
        return roll == null || !roll.variantId().equals(variantId) ? null : roll;
    }

    /** The roll that a line names. @throws Failure {@code VALIDATION_ERROR} when it names none, or none of the variant */
    public Roll require(Wanted wanted, ShelfItem item, @Nullable UUID rollId) {
        if (rollId == null) {
            throw wanted.refused("roll_id", "field.required");
        }
        Roll roll = find(item.variantId(), rollId);
        if (roll == null) {
            throw wanted.refused("roll_id", "field.unknown_reference");
        }
        return roll;
    }

    /** Keeps what is left of a roll. */
    public void replace(Roll rest) {
        byId.put(rest.id(), rest);
    }

    /** The roll left the branch. */
    public void remove(Roll roll) {
        byId.remove(roll.id());
    }
}
