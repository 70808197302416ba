package io.smartbiz.shifts.tills;

import io.smartbiz.organizations.NewBranch;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.text.Texts;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives every branch a till from the start, so that a shop with one drawer need not know of tills. */
@Component
class FirstTill implements NewBranch {

    private final TillRepository repository;

    FirstTill(TillRepository repository) {
        this.repository = repository;
    }

    @Override
    public void opened(Caller caller, UUID branchId) {
        String name = Texts.in(caller.organization().language(), "till.first");
        repository.insert(caller, new EditTill(branchId, name, true, null));
    }
}
