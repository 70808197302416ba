package io.smartbiz.platform.http.limits;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.access.Neighbourhood;
import java.util.Objects;
import java.util.UUID;

/** Whom a limit counts for what a request takes. */
sealed interface Sender {

    /** Who pays for it: the organisation, or the stranger. */
    Object payer();

    /** @param id of the member; the organisation's for the system */
    record Member(UUID organization, UUID id) implements Sender {

        @Override
        public Object payer() {
            return organization;
        }
    }

    /** Who has not signed in, by the address. */
    record Stranger(String address) implements Sender {

        @Override
        public Object payer() {
            return this;
        }
    }

    /**
     * The sender of the running request, as far as it is known by now.
     *
     * @param address where the request comes from
     */
    static Sender ofRequest(String address) {
        CurrentRequest current = CurrentRequest.current();
        Caller caller = current == null ? null : current.caller();
        if (caller == null) {
            return new Stranger(Neighbourhood.of(address));
        }
        UUID organization = caller.organizationId();
        return new Member(organization, Objects.requireNonNullElse(caller.memberId(), organization));
    }
}
