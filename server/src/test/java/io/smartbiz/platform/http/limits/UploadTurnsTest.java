package io.smartbiz.platform.http.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smartbiz.platform.access.BranchAmount;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.access.Rights;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Language;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UploadTurnsTest {

    private final UploadTurns turns = new UploadTurns();

    private static Caller member(UUID organization) {
        return new Caller(
                new Organization(
                        organization,
                        "o",
                        "O",
                        Set.of("shop", "desk"),
                        Language.EN,
                        ZoneOffset.UTC,
                        "UZS",
                        DayOfWeek.MONDAY,
                        "gregorian",
                        null),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Member",
                Language.EN,
                null,
                new Rights(Map.of(), BranchAmount.ZERO),
                Caller.Origin.SYSTEM);
    }

    private MockHttpServletRequest begin(Caller caller) {
        var current = new CurrentRequest(Caller.Origin.SYSTEM, null, null);
        current.identify(caller);
        // A turn that is not free now does not come free.
        current.addWait(Duration.ofMillis(4_950).toNanos());
        var upload = new MockHttpServletRequest("POST", "/api/files/upload");
        upload.setContentType("multipart/form-data; boundary=edge");
        CurrentRequest.call(current, () -> turns.preHandle(upload, new MockHttpServletResponse(), this));
        return upload;
    }

    private void beginAll(Caller caller, int expected, ErrorCode refused) {
        for (int i = 0; i < expected; i++) {
            begin(caller);
        }
        Failure refusal = catchThrowableOfType(Failure.class, () -> begin(caller));
        assertThat(refusal.code()).isEqualTo(refused);
        assertThat(refusal.retryAfterSeconds()).isPositive();
    }

    @Test
    void anOrganisationAloneTakesAllButTheTurnsOfNewcomers() {
        UUID organization = UUID.randomUUID();
        beginAll(member(organization), 8, ErrorCode.RATE_LIMITED);
        beginAll(member(organization), 8, ErrorCode.RATE_LIMITED);
        beginAll(member(organization), 0, ErrorCode.UNAVAILABLE);
    }

    @Test
    void anOrganisationWithoutAnUploadGetsATurnHoweverManyTwoOthersSend() {
        for (UUID organization : new UUID[] {UUID.randomUUID(), UUID.randomUUID()}) {
            for (int i = 0; i < 2; i++) {
                Caller member = member(organization);
                for (int upload = 0; upload < 8; upload++) {
                    catchThrowableOfType(Failure.class, () -> begin(member));
                }
            }
        }
        for (int i = 0; i < 7; i++) {
            begin(member(UUID.randomUUID()));
        }
    }

    @Test
    void hasATurnAgainWhenAnUploadEnds() {
        Caller member = member(UUID.randomUUID());
        for (int i = 0; i < 40; i++) {
            MockHttpServletRequest upload = begin(member);
            turns.afterCompletion(upload, new MockHttpServletResponse(), this, null);
        }
    }
}
