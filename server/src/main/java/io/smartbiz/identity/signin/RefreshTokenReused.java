package io.smartbiz.identity.signin;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refresh token was used twice, so somebody else has it: the session was ended. */
@EventType(
        code = "session.token_reused",
        meaning = "A refresh token was used twice, so it was stolen; the session was ended.")
public record RefreshTokenReused(
        UUID memberId, UUID sessionId, @Nullable String address) implements Event {}
