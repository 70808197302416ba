package io.smartbiz.organizations;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.search.NamedIds;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds branches by name, English name or code, as people and other programs refer to them. */
@Component
public class BranchNames {

    private static final String FIELD = "branch";

    private final Branches branches;

    BranchNames(Branches branches) {
        this.branches = branches;
    }

    /** The ids of the chosen branches. @throws Failure {@code VALIDATION_ERROR} for a name that no branch has */
    public List<UUID> ids(Caller caller, BranchChoice choice) {
        return Stream.concat(named(caller, choice.branch()).stream(), choice.branchId().stream())
                .distinct()
                .toList();
    }

    /**
     * The id of the chosen branch; null for none.
     *
     * @throws Failure {@code VALIDATION_ERROR} for a name that no branch has, or that is not the branch of the id
     */
    public @Nullable UUID id(Caller caller, OneBranch choice) {
        if (choice.branch() == null) {
            return choice.branchId();
        }
        UUID named = named(caller, List.of(choice.branch())).getFirst();
        if (choice.branchId() != null && !choice.branchId().equals(named)) {
            throw Failure.invalid(FIELD, "field.given_twice");
        }
        return named;
    }

    private List<UUID> named(Caller caller, List<String> namesOrIds) {
        return NamedIds.find(FIELD, namesOrIds, () -> all(caller));
    }

    /** The names and codes of the branches that the caller may see. */
    public NamedIds all(Caller caller) {
        List<BranchView> all = branches.list(caller);
        var known = new NamedIds();
        all.forEach(branch -> known.add(branch.id(), branch.name()));
        all.forEach(branch -> known.add(branch.id(), branch.code()).add(branch.id(), branch.nameEn()));
        return known;
    }
}
